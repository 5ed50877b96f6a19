/**
 * The fields of a compiled Java class (The Java Virtual Machine Specification, chapter 4): name → descriptor. Read by
 * hand, so that the catalogue can be made and checked without a JDK.
 *
 * @param {Buffer} octets
 * @returns {Map<string, string>} public instance fields, such as "IsActive" → "Lcom/nawforce/runforce/System/Boolean;"
 */
export function fieldsOf(octets) {
    let at = 8;
    const u1 = () => octets.readUInt8(at++);
    const u2 = () => octets.readUInt16BE((at += 2) - 2);
    const u4 = () => octets.readUInt32BE((at += 4) - 4);
    const skip = (count) => {
        at += count;
    };

    const texts = new Map();
    const entries = u2();
    for (let index = 1; index < entries; index++) {
        const tag = u1();
        if (tag === 1) {
            const length = u2();
            texts.set(index, octets.toString('utf8', at, at + length));
            skip(length);
        } else if (tag === 5 || tag === 6) {
            // A long or a double takes two places.
            skip(8);
            index++;
        } else if ([7, 8, 16, 19, 20].includes(tag)) {
            skip(2);
        } else {
            skip(tag === 15 ? 3 : 4);
        }
    }
    skip(6);
    skip(2 * u2());

    const PUBLIC = 0x0001;
    const STATIC = 0x0008;
    const fields = new Map();
    for (let left = u2(); left > 0; left--) {
        const access = u2();
        const name = texts.get(u2());
        const descriptor = texts.get(u2());
        for (let attributes = u2(); attributes > 0; attributes--) {
            skip(2);
            skip(u4());
        }
        if (access & PUBLIC && !(access & STATIC)) {
            fields.set(name, descriptor);
        }
    }
    return fields;
}
