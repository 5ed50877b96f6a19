import { readBundles, type Case } from './cases.js';
import { exceptions } from './exceptions.js';
import { judge } from './judge.js';
import { isOfOtherKind } from './judgeToken.js';
import { isStated } from './stated.js';

// Generous, because machines differ: it is there to end a test that hangs. How fast a check is, the bench measures.
const TIMEOUT = 30_000;

interface ClassCount {
    stated: number;
    differing: number;
}

const bundles = readBundles();
const classes = new Map<string, ClassCount>();
let unstated = 0;
let ofOtherKind = 0;

function count(bundle: string, given: Case, agrees: boolean): void {
    if (isOfOtherKind(given)) {
        ofOtherKind++;
        return;
    }
    if (!isStated(given)) {
        unstated++;
        return;
    }
    const name = `${bundle}/${given.cls ?? given.group ?? given.id}`;
    const known = classes.get(name) ?? { stated: 0, differing: 0 };
    classes.set(name, { stated: known.stated + 1, differing: known.differing + (agrees ? 0 : 1) });
}

describe.each(bundles.map((bundle) => [bundle.name, bundle.cases] as const))('%s', (bundle, cases) => {
    it.each(cases.map((given) => [given.id, given] as const))(
        '%s',
        async (id, given) => {
            const differences = await judge(bundle, given);
            const exception = exceptions[`${bundle}/${id}`];
            count(bundle, given, differences.length === 0 || exception !== undefined);
            if (exception === undefined) {
                expect(differences).toEqual([]);
            } else {
                expect(differences).not.toEqual([]);
            }
        },
        TIMEOUT
    );
});

describe('the list of exceptions', () => {
    it('names only cases that exist', () => {
        const ids = new Set(bundles.flatMap(({ name, cases }) => cases.map(({ id }) => `${name}/${id}`)));
        expect(Object.keys(exceptions).filter((id) => !ids.has(id))).toEqual([]);
    });

    it('gives a reason for each', () => {
        expect(Object.values(exceptions).filter((reason) => reason.length < 20)).toEqual([]);
    });
});

afterAll(() => {
    const counted = [...classes.values()];
    const stated = counted.reduce((sum, { stated: amount }) => sum + amount, 0);
    const right = counted.filter(({ differing }) => differing === 0).length;
    const byDesign = Object.keys(exceptions).length;
    process.stdout.write(
        `conformance: ${right} of ${counted.length} classes as stated (${stated} cases, of them ${byDesign} decided ` +
            `otherwise by the catalogue); ${ofOtherKind} signatures by other algorithms or in other forms are refused ` +
            `as they must be; ${unstated} more cases only have to come to an end\n`
    );
});
