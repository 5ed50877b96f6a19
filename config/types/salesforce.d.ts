/** The `@salesforce/*` modules that @salesforce/lightning-types 0.8.0 leaves out. */

declare module '@salesforce/label/*' {
    const text: string;
    export default text;
}

declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}

declare module '@salesforce/contentAssetUrl/*' {
    const url: string;
    export default url;
}

declare module '@salesforce/customPermission/*' {
    const isGranted: boolean | undefined;
    export default isGranted;
}

declare module '@salesforce/userPermission/*' {
    const isGranted: boolean | undefined;
    export default isGranted;
}

declare module '@salesforce/i18n/lang' {
    /** The user's language, as in an HTML `lang` attribute: "en-US". */
    const lang: string;
    export default lang;
}

declare module '@salesforce/i18n/locale' {
    /** For `Intl`: "de-DE". */
    const locale: string;
    export default locale;
}

declare module '@salesforce/i18n/dir' {
    const dir: 'ltr' | 'rtl';
    export default dir;
}

declare module '@salesforce/i18n/timeZone' {
    /** IANA name: "Europe/Berlin". */
    const timeZone: string;
    export default timeZone;
}

declare module '@salesforce/apex' {
    export function refreshApex(value: unknown): Promise<void>;
}

declare module '@salesforce/apex/*' {
    import type { WireAdapterConstructor } from 'lwc';
    /** Callable, and usable in `@wire`. */
    interface ApexMethod extends WireAdapterConstructor<Record<string, unknown>, unknown> {
        <Result = unknown>(parameters?: Record<string, unknown>): Promise<Result>;
    }
    const method: ApexMethod;
    export default method;
}
