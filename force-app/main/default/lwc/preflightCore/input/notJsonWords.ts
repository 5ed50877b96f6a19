import type { JsonProblem, RuleVariant } from '../types.js';

type VariantName =
    | Exclude<JsonProblem['kind'], 'too-deep'>
    | 'another-value'
    | 'no-json'
    | 'other-format'
    | 'base64'
    | 'truststore'
    | 'binary'
    | 'pkcs7'
    | 'crl'
    | 'metadata'
    | 'described-keystore'
    | 'described-by-keytool'
    | 'described-by-openssl'
    | 'described-public-key';

const COPY = 'Copy the key again, from its opening to its closing brace.';
const FROM_CERTIFICATE =
    'Get the certificate (a file that begins with -----BEGIN CERTIFICATE-----) and make the JWK from it.';

/** The words of `input.not-json` for each slip. */
export const notJsonWords: Readonly<Record<VariantName, RuleVariant>> = {
    comment: { message: 'There is a comment here. JSON has no comments.', fix: 'Delete the comment.' },
    'trailing-comma': {
        message: 'There is a comma after the last entry, just before the closing brace or bracket.',
        fix: 'Delete this comma.'
    },
    'extra-comma': {
        message: 'There is a comma too many here.',
        fix: 'Leave exactly one comma between two entries, and none before the first.'
    },
    'missing-comma': {
        message: 'A comma is missing before this.',
        fix: 'Put a comma between this entry and the one before it.'
    },
    'single-quotes': {
        message: 'Names or values stand in single quotes (places: {count}). JSON wants double quotes.',
        fix: 'Replace the quotes around every name and value by double quotes, for example "kty": "RSA".'
    },
    'typographic-quotes': {
        message: 'Names or values stand in typographic quotes (places: {count}). JSON wants straight double quotes.',
        fix: 'Replace them by straight double quotes, for example "kty": "RSA". Word and mail programs make them curly: use a plain text editor.'
    },
    'unquoted-name': {
        message: 'Names stand without quotes (places: {count}). JSON wants them in double quotes.',
        fix: 'Put double quotes around every name, for example "kty": "RSA".'
    },
    'unquoted-text': {
        message: 'Values stand without quotes (places: {count}). JSON wants text in double quotes.',
        fix: 'Put double quotes around every value that is text, for example "kty": "RSA".'
    },
    'control-character': {
        message: 'There are line breaks, tabs or other control characters where JSON allows none (places: {count}).',
        fix: 'Write each value on one line, without tabs. The certificate in "x5c" is one long line of base64.'
    },
    'space-character': {
        message: 'There are no-break spaces or other invisible characters between names and values (places: {count}).',
        fix: 'Replace them by ordinary blanks or delete them. They come from web pages and chats: copy the key from its file.'
    },
    'bad-escape': {
        message: 'A backslash stands before a character that JSON does not escape (texts: {count}).',
        fix: 'Delete the backslash. Keys need none: base64 and base64url are written as they are.'
    },
    'number-form': {
        message: 'This is not a number as JSON writes it; expected is {expected}.',
        fix: 'Write it in decimal digits, or as text in double quotes: "e" (exponent) is "AQAB", a text.'
    },
    'literal-form': {
        message: 'This word is not JSON; expected is {expected}.',
        fix: 'Write true, false or null in small letters, or delete the member.'
    },
    'text-after-value': {
        message: 'There is more text after the end of the key.',
        fix: 'Delete everything after the closing brace of the key.'
    },
    'another-value': {
        message: 'A second JSON value follows after the first one. One file holds one key.',
        fix: 'Save each key in a file of its own, or delete everything after the closing brace of the first.'
    },
    'unclosed-string': {
        message: 'A text begins here in double quotes, but its closing double quote is missing.',
        fix: 'Put a double quote at its end. If the text was cut off, copy the key again as a whole.'
    },
    'unexpected-character': {
        message: 'JSON cannot be read from here on; expected is {expected}.',
        fix: 'Mend this place: names and values in double quotes, a colon after each name, a comma between members. Example: {"kty": "RSA", "alg": "RS256"}.'
    },
    'unexpected-end': {
        message: 'The text ends too early; expected is {expected}.',
        fix: `${COPY} Its end seems to be missing.`
    },
    'no-json': {
        message: 'This text is not JSON. A key is JSON in braces with "kty", "kid", "alg" and "x5c".',
        fix: COPY
    },
    'other-format': {
        message: 'This is no key, but something else: {found}.',
        fix: 'Save the key as plain text, with nothing but the JSON in it, and take that file. From a web page, copy the key itself.'
    },
    base64: {
        message: 'This is JSON in base64. Setup takes the JSON itself.',
        fix: 'Decode the base64 text once, for example with base64 -d, and take what comes out.'
    },
    truststore: {
        message:
            'This is a keystore of trusted certificates only (a truststore). It holds no private key, and no key for Setup.',
        fix: 'Take the keystore or the certificate file of the key that signs your tokens. To see what is in this one: keytool -list -v -keystore trust.jks.'
    },
    binary: {
        message: 'This file is not text. A key is a text file with JSON in it.',
        fix: 'Check that it is the right file: it should open in a text editor and begin with an opening brace.'
    },
    pkcs7: {
        message: 'This is a PKCS#7 file (.p7b) in which no certificate can be read. Setup takes a JWK.',
        fix: 'Get the certificate of your key as a file of its own (.crt, .cer, .pem), or a .p7b file that has it, and make the JWK from it.'
    },
    metadata: {
        message: 'This is a Salesforce metadata file ({found}). There is no key in it.',
        fix: 'Import it with the files of the keys: in Access and import, or with preflight org --metadata FOLDER. A key stands in a file that ends in .PublicKeyCertificate-meta.xml.'
    },
    'described-keystore': {
        message: 'This describes what is in a Java keystore. The certificate itself is not in it.',
        fix: 'Have the certificate itself written: keytool -exportcert -rfc -alias NAME -keystore FILE -file certificate.pem. Then check certificate.pem.'
    },
    'described-by-keytool': {
        message: 'This describes a certificate (keytool -printcert). The certificate itself is not in it.',
        fix: 'Check the file that keytool was given. From a keystore: keytool -exportcert -rfc -alias NAME -keystore FILE -file certificate.pem.'
    },
    'described-by-openssl': {
        message: 'This describes a certificate (openssl x509 -text). The certificate itself is not in it.',
        fix: 'Have the certificate itself written: openssl x509 -in FILE -out certificate.pem. Then check certificate.pem.'
    },
    'described-public-key': {
        message: 'This describes the public key of a certificate or of a key pair. Neither of them is in it.',
        fix: 'Check the certificate of this key instead: openssl x509 -in FILE -out certificate.pem writes it.'
    },
    crl: {
        message: 'This is a list of revoked certificates (CRL), not a key.',
        fix: FROM_CERTIFICATE
    }
};
