/** Stand-ins of the controller's methods; import it before whatever calls them. */
import { flush } from './harness.js';

const METHODS = [
    'describeAccess',
    'selfCheck',
    'listChannels',
    'readOrganization',
    'compareKey',
    'compareToken',
    'countConversations'
] as const;
type Method = (typeof METHODS)[number];

const mocks = Object.fromEntries(METHODS.map((name) => [name, jest.fn()]));

/** Each as a mock; called with one object of parameters, as Lightning does it. */
export const apex = mocks as Readonly<Record<Method, jest.Mock<Promise<unknown>, [Record<string, unknown>?]>>>;

for (const name of METHODS) {
    jest.doMock(`@salesforce/apex/PreflightController.${name}`, () => ({ __esModule: true, default: apex[name] }), {
        virtual: true
    });
}

/** A user who may do everything. */
export const ACCESS = {
    isReady: true,
    hasMessaging: true,
    route: 'visualforce',
    items: [{ code: 'PERMISSION', state: 'ok', title: 'You may use Preflight', detail: 'Permission set', next: 'x' }]
};

/** What Apex rejects with: its own words as JSON, in the body that Lightning makes of it. */
export const apexError = (code: string, setupPage: string | null = null): unknown => ({
    status: 500,
    body: {
        exceptionType: 'System.AuraHandledException',
        message: JSON.stringify({ code, what: `What ${code} is.`, next: `What to do about ${code}.`, setupPage })
    }
});

/** A promise to be settled by the test. */
export function deferred<Value>(): {
    promise: Promise<Value>;
    resolve: (value: Value) => void;
    reject: (reason: unknown) => void;
} {
    let resolve: (value: Value) => void = () => undefined;
    let reject: (reason: unknown) => void = () => undefined;
    const promise = new Promise<Value>((done, fail) => {
        resolve = done;
        reject = fail;
    });
    return { promise, resolve, reject };
}

/** Waits until something holds; the test's own limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
        await flush(5);
    }
}

beforeEach(() => {
    for (const name of METHODS) {
        apex[name].mockReset();
        apex[name].mockResolvedValue(undefined);
    }
});
