/** Formats that a file of keys turns out to be when a text program or a browser wrote it, by how they begin. */
const FORMATS: readonly (readonly [string, RegExp])[] = [
    ['Salesforce keyset', /^\s*(?:<\?xml[^>]{0,200}>\s*)?<PublicKeyCertificateSet\b/],
    ['Salesforce channel', /^\s*(?:<\?xml[^>]{0,200}>\s*)?<MessagingChannel\b/],
    ['Salesforce key without its JWK', /^\s*(?:<\?xml[^>]{0,200}>\s*)?<PublicKeyCertificate\b/],
    ['web page (HTML)', /^\s*<(?:!doctype html|html|head|body)\b/i],
    ['rich text document (RTF)', /^\s*\{\\rtf/],
    ['XML document', /^\s*<\?xml\b/],
    ['PDF document', /^%PDF-/],
    ['ZIP archive or Word document', /^PK\x03\x04/],
    ['gzip archive', /^\x1f\x8b/],
    ['picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8)/],
    ['Word document', /^\xd0\xcf\x11\xe0/]
];

/** The name of a well-known format that is no key; '' for everything else. */
export function otherFormat(text: string): string {
    return FORMATS.find(([, beginning]) => beginning.test(text))?.[0] ?? '';
}
