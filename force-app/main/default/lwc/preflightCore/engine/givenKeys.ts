import type { Finding, InputReport, KeyReport } from '../types.js';
import { readCertificate } from '../certificate/readCertificate.js';
import type { PublicNumbers } from '../signature/verifyToken.js';
import { encodeBase64Url } from '../text/base64.js';
import { shorten } from '../text/words.js';

/** A key that a token is checked against, with the report that it comes from. */
export interface GivenKey {
    readonly name: string;
    readonly input: InputReport;
    /** null: the input holds no key that could be read. */
    readonly report: KeyReport | null;
    readonly numbers: PublicNumbers | null;
}

/** `n` and `e` of a key, or of the certificate that came without one. */
export function numbersOf({ publicKey, certificate }: KeyReport): PublicNumbers | null {
    if (publicKey || !certificate) {
        return publicKey;
    }
    const { modulus, exponent } = readCertificate(certificate.der).certificate?.publicKey ?? {};
    return modulus && exponent ? { n: encodeBase64Url(modulus), e: encodeBase64Url(exponent) } : null;
}

/** Of several keys in one input each says which one it is. */
function nameOf(input: InputReport, { kid, pointer }: KeyReport): string {
    const which = kid ?? pointer;
    return input.keys.length > 1 && which !== '' ? `${input.name} (${shorten(which)})` : input.name;
}

/** Bare public keys: without a key ID, but they verify. */
function barePublicKeys(input: InputReport): GivenKey[] {
    const { name, publicKeys } = input;
    return publicKeys.map((numbers, index) => ({
        name: publicKeys.length > 1 ? `${name} (${index + 1})` : name,
        input,
        report: null,
        numbers
    }));
}

/** Every key of the inputs, in order; an input without a key is there too, so that nobody takes it for tried. */
export function givenKeys(inputs: readonly InputReport[]): GivenKey[] {
    return inputs.flatMap((input): GivenKey[] => {
        const bare = barePublicKeys(input);
        if (input.keys.length === 0) {
            return bare.length > 0 ? bare : [{ name: input.name, input, report: null, numbers: null }];
        }
        return input.keys.map((report) => ({
            name: nameOf(input, report),
            input,
            report,
            numbers: numbersOf(report)
        }));
    });
}

/** That it cannot be uploaded says nothing against verifying with it. */
const FOR_UPLOAD = 'input.pem-public-key';

/** What a check said of the whole input, or of this key in it: not of the other keys. */
function concerns({ path }: Finding, { input, report }: GivenKey): boolean {
    const isOfOther = (pointer: string): boolean => path === pointer || path.startsWith(`${pointer}/`);
    return !input.keys.some(
        ({ pointer }) => pointer !== (report?.pointer ?? '') && pointer !== '' && isOfOther(pointer)
    );
}

/** The findings of given keys, and of the inputs that they came in; their data says which key they are about. */
export function findingsOfGiven(keys: readonly GivenKey[]): Finding[] {
    return keys.flatMap((key, index) => {
        const isFirst = keys.findIndex(({ input }) => input === key.input) === index;
        const isBare = key.report === null && key.numbers !== null;
        const ofInput = key.input.findings.filter(
            (finding) => isFirst && concerns(finding, key) && !(isBare && finding.ruleId === FOR_UPLOAD)
        );
        const all = [...ofInput, ...(key.report?.findings ?? [])];
        return all.map((finding) => ({ ...finding, data: { ...finding.data, key: shorten(key.name) } }));
    });
}
