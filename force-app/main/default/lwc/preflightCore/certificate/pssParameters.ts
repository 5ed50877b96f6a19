import { DerReader } from '../der/derReader.js';
import { constructed, TAG } from '../der/tags.js';
import { OID } from './names.js';

/** The digests that Java masks with: SHA-1, SHA-2 and SHA-3. */
const MASK_DIGESTS: ReadonlySet<string> = new Set([
    '1.3.14.3.2.26',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `2.16.840.1.101.3.4.2.${number}`)
]);
const NOTHING = '\x05\x00';

/** The OID of an AlgorithmIdentifier, and its parameters as DER. */
function readAlgorithm(reader: DerReader): { readonly oid: string; readonly parameters: string } {
    reader.enter(TAG.sequence, 'an algorithm');
    const oid = reader.objectIdentifier('the name of an algorithm');
    const at = reader.at;
    if (reader.more) {
        reader.skip('parameters');
    }
    const parameters = reader.octets.slice(at, reader.at);
    reader.leave('the algorithm');
    return { oid, parameters };
}

/** False for a mask that Java does not make: MGF1 with a digest is the only one. */
function isMask({ oid, parameters }: ReturnType<typeof readAlgorithm>): boolean {
    const digest = new DerReader(parameters);
    return oid === OID.mgf1 && MASK_DIGESTS.has(readAlgorithm(digest).oid) && digest.failure === null;
}

/** Java takes numbers of four octets. */
function readSmallNumber(reader: DerReader): number {
    const octets = reader.integer('a number');
    let value = octets.charCodeAt(0) >= 0x80 || octets.length > 4 ? NaN : 0;
    for (let index = 0; index < octets.length; index++) {
        value = value * 256 + octets.charCodeAt(index);
    }
    return value;
}

/**
 * True when an AlgorithmIdentifier, or a SubjectPublicKeyInfo that starts with one, names RSASSA-PSS with parameters (RFC
 * 4055 section 3.1) that Java refuses.
 */
export function hasStrangePssParameters(der: string): boolean {
    const outer = new DerReader(der);
    outer.enter(TAG.sequence, 'an algorithm');
    if (outer.peek() === TAG.sequence) {
        outer.enter(TAG.sequence, 'the algorithm of the key');
    }
    if (outer.objectIdentifier('the name of the algorithm') !== OID.pss || !outer.more) {
        return false;
    }
    if (outer.octets.slice(outer.at, outer.limit) === NOTHING) {
        return false;
    }
    let isFine = true;
    outer.enter(TAG.sequence, 'the parameters');
    const reader = outer;
    while (reader.more) {
        const tag = reader.peek();
        reader.enter(tag, 'a parameter');
        if (tag === constructed(0)) {
            readAlgorithm(reader);
        } else if (tag === constructed(1)) {
            isFine = isMask(readAlgorithm(reader)) && isFine;
        } else if (tag === constructed(2)) {
            isFine = readSmallNumber(reader) >= 0 && isFine;
        } else if (tag === constructed(3)) {
            isFine = readSmallNumber(reader) === 1 && isFine;
        } else {
            isFine = false;
        }
        reader.leave('the parameter');
    }
    return !isFine || reader.failure !== null;
}
