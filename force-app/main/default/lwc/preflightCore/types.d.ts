/**
 * The words that the whole core shares. Types only: nothing here exists at run time.
 *
 * Text offsets count UTF-16 code units from 0; lines and columns count from 1. Times are milliseconds since the Unix
 * epoch. Octets are "binary strings": one character with a code from 0 to 255 an octet (see docs/decisions).
 */

// ---------------------------------------------------------------------------------------------------------- findings

/** error: Salesforce refuses it, verification will fail, or a MUST is broken. warning: a SHOULD. notice: worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a rule says of one subject. Silence is never a pass. */
export type OutcomeKind = 'failed' | 'passed' | 'not-applicable' | 'not-checked';

/** ready: no error, no warning. attention: warnings only. blocked: at least one error. */
export type Verdict = 'ready' | 'attention' | 'blocked';

/** upload: one key for "New Key" in Setup. endpoint: the answer of a keyset's Endpoint URL. */
export type Purpose = 'upload' | 'endpoint';

/** What an input is checked as: a key for a purpose, or a token. */
export type CheckedAs = Purpose | 'token';

/** Salesforce's own troubleshooting questions; see `engine/questions.ts` for their words. */
export type QuestionId =
    | 'U1'
    | 'U2'
    | 'U3'
    | 'U4'
    | 'U5'
    | 'U6'
    | 'U7'
    | 'T1'
    | 'T2'
    | 'T3'
    | 'T4'
    | 'T5'
    | 'T6'
    | 'T7'
    | 'T8'
    | 'T9'
    | 'T10';

/** Numbers and short public words that fill a template. Never key material, never a token. */
export type FindingData = Readonly<Record<string, string | number>>;

/** Why a rule could not be decided. */
export type NotCheckedReason =
    /** `crypto.subtle` is not there (no secure context). */
    | 'no-crypto'
    /** The browser does not verify this signature algorithm (MD5, SHA-1 variants, DSA, …). */
    | 'algorithm-unsupported'
    /** The caller switched the number-theory rules off. */
    | 'number-theory-off'
    /** A key so large, or so many keys at once, that the test would take too long. */
    | 'limit'
    /** What the rule looks at could not be read; another finding says why. */
    | 'unreadable'
    /** Our own mistake: the rule crashed. */
    | 'rule-crashed'
    /** Needs what is not here: configuration that was not read, keys at an endpoint, an issuer, a token. */
    | 'facts-missing'
    /** Of a token: neither a key nor a channel was given to check it against. */
    | 'no-key'
    /** Of a token: no channel was given. */
    | 'no-channel'
    /** Of a token: neither a channel nor the issuer was given. */
    | 'no-issuer';

/** What a rule reports: one place, one set of data. */
export interface Violation {
    /** JSON pointer relative to the subject; '' or absent is the subject itself. A missing member is named all the same. */
    readonly path?: string;
    /** Part of the string value at `path`, as offsets into the decoded value. */
    readonly at?: { readonly start: number; readonly end: number };
    /** Part of the whole text, as offsets; wins over `path` and `at`. Family `input` only. */
    readonly range?: { readonly start: number; readonly end: number };
    /** Picks one of the rule's `variants`. */
    readonly variant?: string;
    readonly data?: FindingData;
}

export interface NotChecked {
    readonly notChecked: NotCheckedReason;
}

export interface RuleSource {
    /** "RFC 7517", "RFC 5280", "Salesforce Help", … */
    readonly name: string;
    /** Section number or page title. */
    readonly section?: string;
    readonly url: string;
}

/** Texts that replace the rule's own for one variant of the defect. */
export interface RuleVariant {
    readonly message: string;
    readonly fix?: string;
    /** The questions that it answers instead of the rule's. */
    readonly asks?: readonly QuestionId[];
    /** Who takes its next step, where that is somebody else. */
    readonly who?: Actor;
}

/** Who takes a next step: the admin in Setup, who makes the keys and signs the tokens, who serves the keys, who made the web page. */
export type Actor = 'setup' | 'backend' | 'identity-provider' | 'web-page';

export type Family = keyof Subjects;

/** One rule: data plus two pure functions. Templates hold `{name}` placeholders that the finding's data fills. */
export interface Rule<F extends Family = Family> {
    /** `<family>.<defect-in-kebab-case>`; public, never renamed or used again. */
    readonly id: `${F}.${string}`;
    readonly severity: Severity;
    /** A short statement of the defect: the heading of the rule's page. */
    readonly title: string;
    readonly source: RuleSource;
    /** The questions that this rule helps to answer. */
    readonly asks: readonly QuestionId[];
    readonly who: Actor;
    /** What is wrong and where: one sentence, at most 200 characters, names the member in quotes. */
    readonly message: string;
    /** Why it matters to an admin: one or two sentences. */
    readonly why: string;
    /** The next step: one action, with an example value where it helps. */
    readonly fix: string;
    readonly variants?: Readonly<Record<string, RuleVariant>>;
    /** The page of Setup where the next step is taken; families `channel` and `keyset`. */
    readonly setupPage?: SetupPageId;
    appliesTo(subject: Subjects[F], context: Context): boolean;
    /** An empty list is a pass. */
    check(subject: Subjects[F], context: Context): readonly Violation[] | NotChecked;
}

/** What the rules of each family look at. */
export interface Subjects {
    input: Input;
    jwk: Jwk;
    jwks: KeySet;
    certificate: ChainCertificate;
    token: TokenSubject;
    channel: ChannelSubject;
    keyset: ChannelSubject;
}

/** The outside world as rules may see it. */
export interface Context {
    /** The clock to check against, in milliseconds since the Unix epoch. */
    readonly now: number;
    readonly purpose: CheckedAs;
    readonly limits: Limits;
    /** True: the key is in the org already. */
    readonly isUploaded?: boolean;
    /** What was given along. */
    readonly beside?: Beside;
}

export interface Limits {
    /** Octets of one input (UTF-8 for pasted text). */
    readonly keyBytes: number;
    readonly tokenBytes: number;
    /** Depth of nested JSON arrays and objects. */
    readonly nesting: number;
    /** Keys looked at in one input. */
    readonly keys: number;
    /** Keys of 2048 bits in one input that our own, slow primality test looks at: fewer longer ones, ten times as many with a native test. */
    readonly primeTests: number;
}

export interface TextPosition {
    readonly offset: number;
    readonly line: number;
    readonly column: number;
}

export interface TextRange {
    readonly start: TextPosition;
    readonly end: TextPosition;
}

export interface Finding {
    readonly ruleId: string;
    readonly severity: Severity;
    /** JSON pointer from the root of the input ('' is the root). */
    readonly path: string;
    readonly variant?: string;
    readonly data: FindingData;
    /** Where in `InputReport.text`; absent when the input has no text (DER) or the text is not shown (private key). */
    readonly range?: TextRange;
}

export interface RuleOutcome {
    readonly ruleId: string;
    readonly outcome: OutcomeKind;
    /** With `not-checked` only. */
    readonly reason?: NotCheckedReason;
}

// ------------------------------------------------------------------------------------------------------------ report

/** What a door hands in: pasted text, or the octets of a file as a binary string. */
export type Source =
    { readonly name: string; readonly text: string } | { readonly name: string; readonly bytes: string };

export interface CheckOptions {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    /** Default `upload`. */
    readonly purpose?: Purpose;
    /** True: the key is in the org already. Default false. */
    readonly isUploaded?: boolean;
    readonly limits?: Partial<Limits>;
    /** `crypto.subtle`, or undefined where there is none: then the affected rules end as not checked. */
    readonly subtle?: SubtleCrypto;
    /** Weak-key rules that cost milliseconds a key (primality, small factors, close primes, ROCA, shared primes). Default true. */
    readonly numberTheory?: boolean;
    /** A faster native primality test (Node: `crypto.checkPrimeSync`). Default: our own. */
    readonly isProbablePrime?: (candidate: bigint) => boolean;
    /** Called between slices of a long check with keys done and keys in all. */
    readonly onProgress?: (done: number, total: number) => void;
    /** Awaited between slices so that a page can paint; default: none. */
    readonly pause?: () => Promise<void>;
    /** Asked between slices; true stops the check, which then rejects with an AbortError-named Error. */
    readonly isCancelled?: () => boolean;
    /** What was given along; see `lookBeside`. */
    readonly beside?: Beside;
}

/** What was given along with an input: public keys, as `publicKeyOf` writes them, with the name of where each is. */
export interface Beside {
    /** Those of certificates. */
    readonly certificates: ReadonlyMap<string, string>;
    /** Those of JWKs. */
    readonly keys: ReadonlyMap<string, string>;
}

export type AnswerKind = 'yes' | 'no' | 'not-checked';

export interface Answer {
    readonly question: QuestionId;
    readonly answer: AnswerKind;
    /** With `yes` only: fills the question's evidence template; the words are made at the edge (`formatEvidence`). */
    readonly evidence?: FindingData;
    /** The findings (of the input and of the key) that bear on the question, in the order of the report. */
    readonly findings: readonly Finding[];
    /** With `not-checked` only. */
    readonly reason?: NotCheckedReason;
}

export type Checklist = Readonly<Partial<Record<QuestionId, Answer>>>;

export interface InputReport {
    readonly name: string;
    readonly kind: InputKind;
    readonly verdict: Verdict;
    /** The text as decoded, for showing findings in place; '' for binary input and for private keys. */
    readonly text: string;
    /** True: private material was found. Doors must not keep or show the text. */
    readonly isPrivate: boolean;
    readonly findings: readonly Finding[];
    readonly outcomes: readonly RuleOutcome[];
    /** Answers that follow from the input alone (no key could be read). */
    readonly checklist: Checklist;
    readonly keys: readonly KeyReport[];
    /** Of bare public RSA keys (kind `public-key`) `n` and `e`: no keys to upload, but enough to verify a token with. */
    readonly publicKeys: readonly { readonly n: string; readonly e: string }[];
}

export interface KeyReport {
    /** JSON pointer of the key in the input: '', '/0', '/keys/3'; '' for certificates in PEM or DER. */
    readonly pointer: string;
    /** Part of the text that holds the key. */
    readonly range?: TextRange;
    readonly kid: string | null;
    readonly alg: string | null;
    /** RFC 7638 SHA-256 thumbprint, base64url; null when n and e cannot be read or crypto is missing. */
    readonly thumbprint: string | null;
    /** `n` and `e` in their one right form (base64urlUInt, RFC 7518 section 2); null when either cannot be read. */
    readonly publicKey: { readonly n: string; readonly e: string } | null;
    readonly verdict: Verdict;
    readonly checklist: Checklist;
    /** x5c[0], or the PEM/DER certificate itself. */
    readonly certificate: CertificateSummary | null;
    /** Further certificates of the chain, in the order given. */
    readonly chain: readonly CertificateSummary[];
    readonly findings: readonly Finding[];
    readonly outcomes: readonly RuleOutcome[];
}

/** What a person wants to know of a certificate, and what the public JSON of the command holds. */
export interface CertificateSummary {
    /** As keytool prints names: "CN=chat signer, O=Acme". */
    readonly subject: string;
    readonly issuer: string;
    /** Lower-case hex without separators; a leading '-' if negative. */
    readonly serialNumber: string;
    readonly version: number;
    /** Milliseconds since the Unix epoch; null when the field cannot be read. */
    readonly notBefore: number | null;
    readonly notAfter: number | null;
    /** Whole days from now to notAfter, rounded down; negative when expired. */
    readonly daysLeft: number | null;
    /** "RSA", "EC", "RSASSA-PSS", or the OID in dots. */
    readonly keyAlgorithm: string;
    readonly keyBits: number | null;
    /** "SHA256withRSA", or the OID in dots. */
    readonly signatureAlgorithm: string;
    /** Subject and issuer bear one name. */
    readonly selfIssued: boolean;
    /** Signed with its own key, as the signature shows or else the key identifiers say; null where neither tells. */
    readonly selfSigned: boolean | null;
    /** Lower-case hex; null without crypto. */
    readonly sha1: string | null;
    readonly sha256: string | null;
    /** The certificate itself as a binary string: for download and for `printCertificate`. */
    readonly der: string;
}

// ------------------------------------------------------------------------------------------------------------- input

export type InputKind =
    | 'empty'
    | 'too-large'
    /** One JSON object that is a key, or was meant as one. */
    | 'jwk'
    /** {"keys":[…]} */
    | 'jwks'
    /** Keys in a JSON array. */
    | 'key-array'
    /** One or more PEM or DER certificates. */
    | 'certificate'
    | 'public-key'
    | 'private-key'
    | 'certificate-request'
    | 'pkcs7'
    | 'crl'
    /** A JWS or JWE in compact or JSON form. */
    | 'token'
    /** JSON, but a string, number, … */
    | 'json'
    /** Text that is none of these. */
    | 'unknown'
    /** Octets that are none of these. */
    | 'binary';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1';

export type PrivateKeyForm =
    | 'pkcs1'
    | 'pkcs8'
    | 'encrypted-pkcs8'
    | 'sec1'
    | 'openssh'
    | 'pkcs12'
    | 'java-keystore'
    | 'putty'
    | 'pgp'
    /** A JWK with private members whose JSON cannot be read. */
    | 'jwk'
    | 'unknown';

/** What was given, recognised. */
export interface Input {
    readonly name: string;
    readonly kind: InputKind;
    /** Decoded text without its byte order mark; '' for binary input, private keys and tokens. A token in it is masked by '*'. */
    readonly text: string;
    readonly byteLength: number;
    readonly encoding: TextEncodingName;
    readonly hasByteOrderMark: boolean;
    /** Text around the one JSON value: a program's label or a Markdown fence. Offsets of the value in `text`. */
    readonly wrapping: {
        readonly form: 'label' | 'fence' | 'text';
        readonly label: string;
        readonly start: number;
        readonly end: number;
    } | null;
    /** The JSON value, read tolerantly; null when none could be read or the input is no JSON. */
    readonly json: JsonDocument | null;
    /** Keys in the input. */
    readonly keyNodes: readonly { readonly pointer: string; readonly node: JsonNode }[];
    /** Number of keys in the text; larger than `keyNodes.length` when the limit cut them off. */
    readonly keyCount: number;
    /** Certificates found as PEM or DER (kind `certificate`), or around the keys. */
    readonly certificates: readonly CertificateEntry[];
    /** What the certificates came in, with kind `certificate`: 'base64' is DER as bare base64 or hex text. */
    readonly certificateForm: 'pem' | 'der' | 'base64' | null;
    readonly privateKeyForm: PrivateKeyForm | null;
    /** PEM label or other word for what was found: "PUBLIC KEY", "CERTIFICATE REQUEST", "web page (HTML)". */
    readonly foundLabel: string;
    /** Number of segments, with kind `token`. */
    readonly segments: number;
    /** What the text or the keys had to be taken out of, outermost first; empty: they were given alone. */
    readonly inside: readonly Inside[];
    /** What stands in the text beside the keys, and is left out when they are written. */
    readonly beside: readonly Aside[];
    /** True: a token stood in a key, where the text now has '*'. */
    readonly isMasked: boolean;
}

/** One thing that a key stands in. */
export interface Inside {
    /** json: a JSON value with the key deeper down. text: `Input.text` is what was read out of it. */
    readonly form: 'json' | 'text';
    /** What it is, with its article: "output of Azure Key Vault", "a quoted mail". */
    readonly what: string;
    /** Where in it: names as steps, the first keys of several; empty where there is nothing to name. */
    readonly place: readonly string[];
}

/** A part of a text that is no part of a key in it, with its offsets. */
export interface Aside {
    /** token: masked in the text. json: a value that is no key. unreadable: meant as a key, but its JSON cannot be read. */
    readonly kind: 'token' | 'json' | 'text' | 'unreadable';
    readonly start: number;
    readonly end: number;
}

// -------------------------------------------------------------------------------------------------------------- JSON

export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;
export type JsonType = JsonNode['type'];

interface JsonSpan {
    /** Offsets into the text: first character, and one past the last. */
    readonly start: number;
    readonly end: number;
}
export interface JsonObject extends JsonSpan {
    readonly type: 'object';
    readonly members: readonly JsonMember[];
}
export interface JsonArray extends JsonSpan {
    readonly type: 'array';
    readonly items: readonly JsonNode[];
    /** True: the values stand one after the other in the text, without brackets. */
    readonly isImplied?: boolean;
}
export interface JsonString extends JsonSpan {
    readonly type: 'string';
    readonly value: string;
    /** True when the text between the quotes is the value itself: offsets map one to one. */
    readonly isPlain: boolean;
}
export interface JsonNumber extends JsonSpan {
    readonly type: 'number';
    readonly value: number;
    readonly raw: string;
}
export interface JsonBoolean extends JsonSpan {
    readonly type: 'boolean';
    readonly value: boolean;
}
export interface JsonNull extends JsonSpan {
    readonly type: 'null';
}

export interface JsonMember {
    readonly name: string;
    readonly nameStart: number;
    readonly nameEnd: number;
    readonly value: JsonNode;
}

/** A slip that the reader could read past, or (last of the list, `isFatal`) the one that it could not. */
export interface JsonProblem {
    readonly kind:
        | 'comment'
        | 'trailing-comma'
        | 'extra-comma'
        | 'missing-comma'
        | 'single-quotes'
        | 'typographic-quotes'
        | 'unquoted-name'
        | 'unquoted-text'
        | 'control-character'
        | 'bad-escape'
        | 'number-form'
        | 'literal-form'
        | 'space-character'
        | 'text-after-value'
        | 'unclosed-string'
        | 'unexpected-character'
        | 'unexpected-end'
        | 'too-deep';
    readonly start: number;
    readonly end: number;
    /** What the grammar wanted here, in words: "a comma or a closing brace". */
    readonly expected: string;
    readonly isFatal: boolean;
}

export interface JsonDuplicate {
    /** Pointer of the second member of that name. */
    readonly pointer: string;
    readonly name: string;
    readonly start: number;
    readonly end: number;
}

export interface JsonDocument {
    readonly text: string;
    /** null when a fatal problem left nothing to look at. */
    readonly root: JsonNode | null;
    readonly problems: readonly JsonProblem[];
    readonly duplicates: readonly JsonDuplicate[];
}

// --------------------------------------------------------------------------------------------------------------- JWK

/** A member of a JWK as found. */
export type Member<T> =
    | { readonly state: 'absent' }
    | { readonly state: 'null' }
    | { readonly state: 'wrong-type'; readonly found: JsonType }
    | { readonly state: 'present'; readonly value: T };

/** Something that is computed with crypto before the rules run. */
export type Fact<T> =
    { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: NotCheckedReason };

export type IntegerDefect =
    | 'base64-alphabet'
    | 'padding'
    | 'white-space'
    | 'hex'
    | 'hex-colons'
    | 'decimal'
    | 'number'
    | 'leading-zero'
    | 'other-character'
    | 'impossible-length'
    | 'empty'
    /** Text of bytes as Python prints it: b'…'. */
    | 'bytes'
    /** The digits of the number were encoded as text, instead of the number: hexadecimal, decimal, base64url once more. */
    | 'encoded-hex'
    | 'encoded-decimal'
    | 'encoded-twice'
    /** What a program prints instead of a value. */
    | 'stand-in';

/** `n` or `e`, decoded as meant wherever its author's meaning is plain. */
export interface KeyInteger {
    /** First defect that makes the text no base64urlUInt (RFC 7518 section 2), with its place in the string. */
    readonly defect: IntegerDefect | null;
    readonly at: { readonly start: number; readonly end: number } | null;
    /** Stray bits in the last character. */
    readonly isNonCanonical: boolean;
    /** Big-endian octets without leading zeros, as a binary string; null when nothing sensible could be decoded. */
    readonly octets: string | null;
    /** Number of significant bits; 0 when `octets` is null. */
    readonly bits: number;
    /** The value; computed on first use. null when `octets` is, or when there are more than 65536 bits. */
    value(): bigint | null;
}

export interface Jwk {
    readonly pointer: string;
    readonly node: JsonObject;
    /** Members by name; of duplicates the last, as JSON.parse has it. One that is spelled otherwise is under its standard name. */
    readonly members: ReadonlyMap<string, JsonNode>;
    /** The names under which members stand that are spelled otherwise, by the standard's name. */
    readonly spellings: ReadonlyMap<string, string>;
    /** "n" and "e" have each other's value; `members` and what follows have them put right. */
    readonly areNumbersSwapped: boolean;
    readonly kty: Member<string>;
    readonly kid: Member<string>;
    readonly alg: Member<string>;
    readonly use: Member<string>;
    readonly keyOps: Member<readonly string[]>;
    readonly n: Member<string>;
    readonly e: Member<string>;
    readonly x5u: Member<string>;
    readonly x5t: Member<string>;
    readonly x5tS256: Member<string>;
    readonly x5c: Member<readonly string[]>;
    /** null when the member is absent or no string (a JSON number in `e` is read as meant, with defect `number`). */
    readonly modulus: KeyInteger | null;
    readonly exponent: KeyInteger | null;
    /** One entry a string of x5c, up to the first item that is none; the first 100. */
    readonly certificates: readonly CertificateEntry[];
    /** Names of members that hold real private material (never their values). */
    readonly privateMembers: readonly string[];
    /** Names of Salesforce's harmless sample members ("d":"d", …). */
    readonly placeholderMembers: readonly string[];
    /** The reason why no token could ever be verified with it; for key sets at an endpoint. */
    readonly unusable: { readonly reason: 'kty' | 'use' | 'alg' | 'kid' | 'key-ops'; readonly found: string } | null;
    readonly facts: JwkFacts;
}

export interface JwkFacts {
    /** RFC 7638, SHA-256, base64url. */
    readonly thumbprint: Fact<string>;
    /** Digests of x5c[0]'s octets, lower-case hex. */
    readonly certificateSha1: Fact<string>;
    readonly certificateSha256: Fact<string>;
    /** Name of the input beside it that has a certificate for this key; '' for the same text, null: there is none. */
    readonly certificateBeside: string | null;
    /** Weak-key findings; see jwk/weakness.ts. */
    readonly weakness: Fact<ModulusWeakness>;
}

export interface ModulusWeakness {
    /** 'even', 'prime', 'square', or 'small-factor'; null: none found. */
    readonly structure: 'even' | 'prime' | 'square' | 'small-factor' | null;
    readonly smallFactor: number | null;
    readonly closePrimes: boolean;
    readonly roca: boolean;
    /** False when nothing was found, but a limit left tests out. */
    readonly isComplete: boolean;
}

export interface KeySet {
    readonly pointer: string;
    readonly node: JsonNode;
    /** The `keys` member as found. */
    readonly keysState: 'absent' | 'not-array' | 'array';
    /** A member that differs from `keys` in case only, or '' */
    readonly similarName: string;
    /** True when the object is itself one key. */
    readonly isSingleKey: boolean;
    /** Indexes of items of `keys` that are no objects, and their types. */
    readonly notObjects: readonly { readonly index: number; readonly found: JsonType }[];
    /** The keys, in order; `index` is the index in the array. */
    readonly keys: readonly { readonly index: number; readonly jwk: Jwk }[];
    /** Pairs of array indexes of different moduli that share a prime; the same index twice: with some other one. */
    readonly sharedPrimes: Fact<readonly { readonly first: number; readonly second: number }[]>;
}

// -------------------------------------------------------------------------------------------------------- certificate

export type X5cDefect =
    | 'empty'
    | 'pem'
    | 'base64url'
    | 'encoded-twice'
    | 'white-space'
    | 'line-breaks'
    | 'escaped-line-breaks'
    | 'data-uri'
    | 'hex'
    | 'missing-padding'
    | 'placeholder'
    /** Text of bytes as Python prints it: b'…'. */
    | 'bytes'
    /** What a program prints instead of a value. */
    | 'stand-in'
    /** The lines of one text, an entry each. */
    | 'lines'
    | 'other-character'
    | 'impossible-length'
    /** `=` in the middle, or too many of them. */
    | 'padding'
    | 'non-canonical';

/** What was found where a certificate belongs. */
export type DerObjectKind =
    | 'certificate'
    | 'certificate-request'
    | 'public-key'
    | 'private-key'
    | 'encrypted-private-key'
    | 'pkcs7'
    | 'crl'
    | 'pkcs12'
    | 'unknown';

/** One string of `x5c`, or one PEM or DER certificate of an input. */
export interface CertificateEntry {
    /** What keeps the string from being plain base64 DER, with its place; null for clean ones and for PEM or DER input. */
    readonly defect: X5cDefect | null;
    readonly at: { readonly start: number; readonly end: number } | null;
    /** Octets, decoded as meant wherever that is plain; null when nothing could be decoded. */
    readonly der: string | null;
    /** null when `der` is null. */
    readonly reading: CertificateReading | null;
    /** What the JSON around it says of its key; absent: nothing. */
    readonly named?: { readonly kid: string | null; readonly alg: string | null };
}

/** A deviation that a lenient reader would forgive. */
export interface DerProblem {
    readonly kind: DerProblemKind;
    /** Offset of the octet in the DER, from 0. */
    readonly offset: number;
    /** What was expected there, in words. */
    readonly expected: string;
}
export type DerProblemKind =
    | 'indefinite-length'
    | 'long-length'
    | 'non-minimal-integer'
    | 'unused-bits'
    | 'boolean-value'
    | 'trailing-data'
    | 'empty-extensions'
    | 'parameters'
    | 'unique-id'
    | 'bit-string-form'
    | 'default-value'
    | 'set-order'
    | 'empty-name-part'
    | 'empty-sequence'
    | 'constructed'
    | 'name-text';

/** What stopped the reader. */
export interface DerFailure {
    /** Offset of the octet in the DER, from 0. */
    readonly offset: number;
    /** What was expected there, in words. */
    readonly expected: string;
    /** True when the octets end before the outermost element does. */
    readonly truncated: boolean;
}

export interface CertificateReading {
    /** What the octets are. */
    readonly found: DerObjectKind;
    /** The first thing that stopped the reader; null when the certificate was read to its end. */
    readonly failure: DerFailure | null;
    readonly problems: readonly DerProblem[];
    /** Octets after the end of the certificate; `isCertificate` when they start another one. */
    readonly trailing: { readonly length: number; readonly isCertificate: boolean } | null;
    /** Present exactly when `found` is 'certificate' and `failure` is null. */
    readonly certificate: Certificate | null;
}

export interface CertificateTime {
    /** Milliseconds since the Unix epoch; null when no time can be made out. */
    readonly time: number | null;
    readonly form: 'utc-time' | 'generalized-time' | 'other';
    /** What keeps it from being a time as RFC 5280 section 4.1.2.5 wants it; null: nothing. */
    readonly defect: CertificateTimeDefect | null;
    /** The characters as they stand there, at most 32. */
    readonly text: string;
}
export type CertificateTimeDefect =
    | 'not-a-time'
    /** A 30th of February. */
    | 'no-such-day'
    | 'no-seconds'
    /** An offset where the Z belongs. */
    | 'no-zulu'
    /** Nothing there, or an offset right behind the minutes. */
    | 'no-zone'
    | 'fraction'
    /** GeneralizedTime for a year before 2050. */
    | 'other-form';

/** X.509 (RFC 5280). Octets are binary strings. */
export interface Certificate {
    readonly der: string;
    /** 1, 2, 3, or whatever number stands there plus one. */
    readonly version: number;
    readonly serialNumber: {
        readonly hex: string;
        readonly octets: number;
        readonly isNegative: boolean;
        readonly isZero: boolean;
    };
    /** OIDs in dots: the inner and the outer field. */
    readonly signatureOid: string;
    readonly outerSignatureOid: string;
    /** True when both AlgorithmIdentifiers are the same octets. */
    readonly signatureFieldsAgree: boolean;
    /** True when they are, or would be if NULL and nothing were the same as parameters. */
    readonly signatureFieldsAgreeButForNull: boolean;
    /** The outer AlgorithmIdentifier as DER: RSASSA-PSS keeps its hash in the parameters. */
    readonly signatureAlgorithmDer: string;
    /** Names as keytool prints them, and as DER for comparing. */
    readonly issuer: string;
    readonly subject: string;
    readonly issuerDer: string;
    readonly subjectDer: string;
    readonly notBefore: CertificateTime;
    readonly notAfter: CertificateTime;
    readonly publicKey: CertificatePublicKey;
    readonly extensions: readonly CertificateExtension[];
    readonly keyUsage: readonly KeyUsageName[] | null;
    readonly extendedKeyUsage: readonly string[] | null;
    readonly basicConstraints: { readonly ca: boolean; readonly pathLength: number | null } | null;
    /** "DNS:example.com", "URI:…", "IP:…", "email:…" */
    readonly subjectAlternativeNames: readonly string[] | null;
    /** Lower-case hex. */
    readonly subjectKeyIdentifier: string | null;
    readonly authorityKeyIdentifier: string | null;
    /** The serial number of the issuer's certificate that the authority key identifier names, as `serialNumber.hex`. */
    readonly authoritySerialNumber: string | null;
    readonly hasUniqueIds: boolean;
    /** The field of the extensions is there, whatever is in it. */
    readonly hasExtensions: boolean;
    /** RSASSA-PSS parameters, of the signature or of the key, that Java refuses. */
    readonly hasStrangeParameters: boolean;
    /** tbsCertificate as signed, and the signature's octets. */
    readonly tbs: string;
    readonly signature: string;
}

export interface CertificateExtension {
    readonly oid: string;
    readonly isCritical: boolean;
    readonly isKnown: boolean;
    /** The octets inside extnValue. */
    readonly value: string;
    /** False when a known extension's value could not be read. */
    readonly isReadable: boolean;
    /** The text of Java's exception where Java refuses the value; null: it reads it, or takes anything. */
    readonly refusal: string | null;
}

export type KeyUsageName =
    | 'digitalSignature'
    | 'nonRepudiation'
    | 'keyEncipherment'
    | 'dataEncipherment'
    | 'keyAgreement'
    | 'keyCertSign'
    | 'cRLSign'
    | 'encipherOnly'
    | 'decipherOnly';

export interface CertificatePublicKey {
    readonly oid: string;
    /** "RSA", "EC", "RSASSA-PSS", "Ed25519", … or the OID. */
    readonly algorithm: string;
    /** Whole SubjectPublicKeyInfo. */
    readonly spki: string;
    /** With RSA and RSASSA-PSS: big-endian octets without leading zeros; null otherwise or when unreadable. */
    readonly modulus: string | null;
    readonly exponent: string | null;
    readonly bits: number | null;
    /** With EC: the OID of the named curve; null otherwise. */
    readonly curve: string | null;
    /** What is wrong with an RSA key: 'negative-modulus', 'empty-modulus', 'unreadable', …; null: nothing. */
    readonly defect:
        | 'negative-modulus'
        | 'negative-exponent'
        | 'empty-modulus'
        | 'empty-exponent'
        | 'trailing-data'
        | 'modulus-size'
        | 'exponent-size'
        | 'unreadable'
        | null;
}

/** A certificate with its place in a chain: what the certificate rules look at. */
export interface ChainCertificate {
    /** JSON pointer of the string: '/x5c/0'; '' for PEM or DER input. */
    readonly pointer: string;
    readonly index: number;
    readonly entry: CertificateEntry;
    readonly chain: readonly CertificateEntry[];
    readonly facts: CertificateFacts;
}

export interface CertificateFacts {
    /** Digests of the certificate's octets, lower-case hex. */
    readonly sha1: Fact<string>;
    readonly sha256: Fact<string>;
    /** The signature verifies with its own key; known only for those that may be self-signed. */
    readonly selfSignature: Fact<boolean>;
    /** The signature verifies with the next certificate's key; known only when there is a next one. */
    readonly signedByNext: Fact<boolean>;
}

// ------------------------------------------------------------------------------------------------------------- token

/**
 * compact: segments between dots, three in a good one (RFC 7515 section 7.1). json: the JSON serialisation of a JWS (RFC
 * 7515 section 7.2). encrypted: a JWE, with five segments or in JSON. none: nothing that is like a token.
 */
export type TokenForm = 'compact' | 'json' | 'encrypted' | 'none';

/** What stands around a token: "Bearer " and header names, "JWT : " and other labels, quotes, any other text. */
export interface TokenWrapping {
    readonly form: 'bearer' | 'label' | 'quotes' | 'text';
    /** The words that were recognised, such as "Authorization: Bearer"; '' for quotes and other text, which is never repeated. */
    readonly label: string;
}

/** Why a segment is no strict base64url (RFC 7515 section 2). */
export type SegmentDefect =
    | 'white-space'
    | 'base64-alphabet'
    | 'padding'
    | 'other-character'
    | 'impossible-length'
    /** Stray bits in the last character. */
    | 'non-canonical';

export interface TokenSegment {
    /** Offsets into the text that was given. */
    readonly start: number;
    readonly end: number;
    readonly defect: SegmentDefect | null;
    /** Where the defect is, as offsets into the text that was given; null without one. */
    readonly at: { readonly start: number; readonly end: number } | null;
    /** Binary string, decoded as meant wherever that is plain; null when nothing could be decoded. */
    readonly octets: string | null;
}

/** Header or claims, decoded. */
export interface TokenObject {
    /** object: strict JSON, one object (names may be there twice). Everything else says why it is none. */
    readonly state: 'object' | 'empty' | 'undecodable' | 'not-utf8' | 'not-json' | 'not-an-object';
    /** '' when it cannot be decoded. */
    readonly text: string;
    readonly json: JsonDocument | null;
    /** One stands in front of it, which strict JSON does not allow; `text` is without it. */
    readonly hasByteOrderMark: boolean;
    /** With state `object` only, else empty; of duplicates the last, as JSON.parse has it. */
    readonly members: ReadonlyMap<string, JsonNode>;
}

/** A token as read from its text. The rules see it; nothing of its segments may go into a violation's data. */
export interface Token {
    readonly form: TokenForm;
    /** Segments between the dots; 0 for the JSON forms and for `none`. */
    readonly segmentCount: number;
    readonly wrapping: TokenWrapping | null;
    /** Blanks or line ends before or after it. */
    readonly hasSpaceAround: boolean;
    /** How many times it stands in the text, and how many other tokens do: of several none is looked into. */
    readonly copies: number;
    readonly others: number;
    /** An ellipsis stands in place of a part of it: it is not looked into either. */
    readonly isCut: boolean;
    /** Its dots are written as in an address, %2E. */
    readonly isPercentEncoded: boolean;
    /** The segments found, at most six; with three of them header, payload and signature. */
    readonly segments: readonly TokenSegment[];
    /** null when there is no such segment. */
    readonly header: TokenObject | null;
    readonly payload: TokenObject | null;
    /** Header parameters (RFC 7515 section 4.1). */
    readonly alg: Member<string>;
    readonly kid: Member<string>;
    readonly typ: Member<string>;
    /** Claims (RFC 7519 section 4.1); times in seconds since the Unix epoch, as they stand there. */
    readonly sub: Member<string>;
    readonly iss: Member<string>;
    readonly exp: Member<number>;
    readonly nbf: Member<number>;
    readonly iat: Member<number>;
    /** What their author meant, in seconds: also of a number in quotes and of a date; null of anything else. */
    readonly meant: Readonly<Record<'exp' | 'nbf' | 'iat', number | null>>;
    /** What is signed: the first two segments and the dot between them (RFC 7515 section 5.1); null without three segments. */
    readonly signingInput: string | null;
    /** Binary string; null when it cannot be decoded. */
    readonly signature: string | null;
}

/** A key that a token is checked against. */
export interface TokenKey {
    /** The file that it came in, and where there are several in it which of them it is. */
    readonly name: string;
    /** The file alone. */
    readonly input: string;
    /** The same text for the same public key; null when it cannot be read. */
    readonly publicKey: string | null;
    readonly kid: string | null;
    readonly alg: string | null;
    /** Octets of its modulus: the length of a signature (RFC 8017 section 8.2.2); null when it cannot be read. */
    readonly octets: number | null;
    /** Its own check found an error: tokens should not be signed with it. */
    readonly isRefused: boolean;
    /** The signature verifies with it by the header's own `alg`. */
    readonly verifies: Fact<boolean>;
}

/** What a signature turned out to be when it was opened with a public key (RFC 8017 section 5.2.2): only what is proven. */
export interface OpenedSignature {
    /** Name of the key that made it. */
    readonly key: string;
    /** How it stands in the token: as it should, with other than its length, back to front, or as the text of its octets. */
    readonly form: 'plain' | 'length' | 'reversed' | 'encoded-twice';
    /** pkcs1: RSASSA-PKCS1-v1_5. no-digest-info: the same without the name of the hash in its standard form. none: no padding. */
    readonly padding: 'pkcs1' | 'no-digest-info' | 'pss' | 'none';
    /** "SHA-256"; the OID of one without a name here; '' when nothing says it. */
    readonly hash: string;
    /** What was signed: the token's text, a hash of it, something else that was made of it; null: another text. */
    readonly covers:
        | 'token'
        | 'hash'
        | 'unencoded'
        | 'claims'
        | 'header'
        | 'other-encoding'
        | 'line-end'
        | 'utf-16'
        | 'joined'
        | null;
}

/** What the rules of the family `token` look at. */
export interface TokenSubject {
    readonly token: Token;
    /** keys: `keys` has at least one. channel: the keys of a channel verify it; the families channel and keyset say how. */
    readonly against: 'nothing' | 'keys' | 'channel';
    readonly keys: readonly TokenKey[];
    /** The keys that count: those with the token's key ID, or all of them when none has it. */
    readonly usedKeys: readonly TokenKey[];
    /** The issuer that it must carry; null: not given, or a channel says. */
    readonly expectedIssuer: string | null;
    /** How `iss` differs from it; null: the same, or one of them is missing. */
    readonly issuerDifference: IssuerDifference | null;
    /** With a signature that does not verify: what it is, when a given key made it all the same; null: that is not known. */
    readonly opened: OpenedSignature | null;
    /** With an HMAC (HS256, …): what of a given public key served as its secret; null: nothing that was tried. */
    readonly hmacSecret: Fact<'certificate' | 'certificate-pem' | 'public-key-pem' | 'public-key-der' | 'jwk' | null>;
}

/** Header or claims for a person to read. It holds what the token holds: show it, never log, store or send it. */
export interface TokenObjectReport {
    /** The JSON text as it stands in the token. */
    readonly text: string;
    /** False: `text` is no JSON object, and there are no members. */
    readonly isReadable: boolean;
    readonly members: readonly {
        readonly name: string;
        /** A string's characters, or the JSON text of any other value. */
        readonly value: string;
        readonly type: JsonType;
        /** exp, nbf, iat, auth_time that are numbers: milliseconds since the Unix epoch; else null. */
        readonly time: number | null;
    }[];
}

export interface TokenReport {
    readonly name: string;
    /** key: a key, a certificate or a key set. other: anything else that is no token, also what is only nearly one. */
    readonly kind: 'token' | 'empty' | 'too-large' | 'key' | 'private-key' | 'other';
    /** True: private material was found. Doors must not keep or show the text. */
    readonly isPrivate: boolean;
    /** The text as decoded, for showing it in place; '' for private keys. Show it, never log, store or send it. */
    readonly text: string;
    readonly form: TokenForm;
    /** The segments of `text`, in order: offsets. */
    readonly segments: readonly {
        readonly part: 'header' | 'payload' | 'signature' | 'other';
        readonly start: number;
        readonly end: number;
    }[];
    readonly header: TokenObjectReport | null;
    readonly payload: TokenObjectReport | null;
    readonly alg: string | null;
    readonly kid: string | null;
    readonly typ: string | null;
    /** `iss` */
    readonly issuer: string | null;
    /** `iat`, `nbf`, `exp` that are numbers: milliseconds since the Unix epoch. */
    readonly issuedAt: number | null;
    readonly notBefore: number | null;
    readonly expiresAt: number | null;
    /** The given keys, in order. */
    readonly keys: readonly {
        readonly name: string;
        readonly kid: string | null;
        /** It is among those that count; see `TokenSubject.usedKeys`. */
        readonly isUsed: boolean;
        /** null: not known. */
        readonly verifies: boolean | null;
    }[];
    /** It verifies with a given key that counts; null: none was given, or it could not be tried. A channel says more. */
    readonly isVerified: boolean | null;
    /** By its own findings and those of the used keys: without a key or channel `ready` means well-formed, no more. */
    readonly verdict: Verdict;
    /** Paths are JSON pointers into { header, payload, signature }: "/header/kid", "/payload/exp", "/signature". */
    readonly findings: readonly Finding[];
    /** Findings of the given keys that count, as `check` had them; their data says which `key`, by its name. */
    readonly keyFindings: readonly Finding[];
    readonly outcomes: readonly RuleOutcome[];
    /** What it answers alone: T1 and T2; with keys T4, T7, T8, T9, T10; with an issuer T5. See `tokenChecklist`. */
    readonly checklist: Checklist;
}

/** Settings of a token's check. */
export interface TokenOptions {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    readonly limits?: Partial<Limits>;
    readonly subtle?: SubtleCrypto;
    /** Keys to check it against, as `check` reported them; of a key set all of its keys. */
    readonly keys?: readonly InputReport[];
    /** The issuer that it must carry, where no channel says it; null or absent: not known. */
    readonly issuer?: string | null;
    /** True: it is also compared with a channel, so the absence of keys and issuer here is no gap. */
    readonly hasChannel?: boolean;
}

// ---------------------------------------------------------------------------------------------------------- messages

/** The messages of docs that name them; see `message/messages.ts`. */
export type MessageId =
    | 'no-active-auth-schemes'
    | 'set-auth-mode-to-false'
    | 'event-stream-unauthorized'
    | 'verification-not-enabled'
    | 'invalid-authentication-mode'
    | 'invalid-identity-token'
    | 'unsupported-identity-token'
    | 'invoked-before-ready'
    | 'token-renewal-timeout'
    | 'guest-conversations';

/** A message of Salesforce that people see when verification fails, and what it means. */
export interface KnownMessage {
    readonly id: MessageId;
    /** As Salesforce writes it, or the thing that is seen: "401 on /eventrouter/v1/sse". */
    readonly text: string;
    /** Where it shows: "the browser's console", "the network tab of the developer tools". */
    readonly shownIn: string;
    /** One or more causes, the usual one first. */
    readonly causes: readonly string[];
    /** What to do, one action each, in order. */
    readonly next: readonly string[];
    /** Page of Setup where it is mended; null: not in Setup. */
    readonly setupPage: SetupPageId | null;
    /** The view of Preflight that helps on; null: none. */
    readonly view: 'token' | 'channels' | null;
    readonly source: RuleSource;
}

export interface MessageMatch {
    readonly message: KnownMessage;
    /** whole: the text holds the whole message. part: only a piece of it, or words that are nearly the same. */
    readonly match: 'whole' | 'part';
    /** The part of the given text that matched, as offsets. */
    readonly start: number;
    readonly end: number;
}

/** What the org's configuration says of a message's cause. */
export interface CauseCheck {
    /** confirmed: it is as the message says. ruled-out: this cause it is not. not-checked: nothing here can tell. */
    readonly state: 'confirmed' | 'ruled-out' | 'not-checked';
    /** Picks the words; see `formatCause`. */
    readonly variant: string;
    readonly data: FindingData;
    /** Those behind a `confirmed`. */
    readonly findings: readonly Finding[];
}

// ----------------------------------------------------------------------------------------- the org's configuration

/** The metadata types that User Verification is configured with, by their names in the Metadata API (62.0 and later). */
export type MetadataType = 'MessagingChannel' | 'PublicKeyCertificateSet' | 'PublicKeyCertificate';

/** Pages of Setup that next steps lead to; see `engine/setupPages.ts`. */
export type SetupPageId =
    | 'user-verification'
    | 'messaging-settings'
    | 'deployments'
    | 'remote-sites'
    | 'permission-sets'
    | 'named-credentials';

/** What an org is configured to accept, as Apex read it or as metadata files hold it. Names are full (API) names. */
export interface Organization {
    readonly channels: readonly MessagingChannel[];
    readonly keysets: readonly Keyset[];
    readonly keys: readonly UploadedKey[];
    /** The types that were looked for at all: a reference to another type's component cannot be called dangling. */
    readonly typesRead: readonly MetadataType[];
    /** Components that are there but were not read (a limit was reached). */
    readonly leftOut: readonly ComponentName[];
}

export interface ComponentName {
    readonly type: MetadataType;
    readonly name: string;
}

export interface MessagingChannel {
    readonly name: string;
    /** `masterLabel`; the name where there is none. */
    readonly label: string;
    /** `messagingChannelType`, such as "EmbeddedMessaging"; '' when it is missing. */
    readonly type: string;
    /** `MessagingChannel.IsActive`, which only SOQL tells: null when read from metadata files. */
    readonly isActive: boolean | null;
    /** "Auth" or "UnAuth"; null without `embeddedConfig` (left out below version 62.0). */
    readonly authMode: string | null;
    readonly authorizations: readonly MessagingAuthorization[];
}

/** One entry of `embeddedConfig.messagingAuthorizations`: a "User Verification Configuration". */
export interface MessagingAuthorization {
    /** `authIdentifier`; '' when it is missing. */
    readonly name: string;
    /** `authorizationType`; only "PublicKeyCertificateSet" is supported. '' when it is missing. */
    readonly type: string;
    /** `enabled`: false when it is missing. */
    readonly isEnabled: boolean;
    /** `publicKeyCertificateSetName`; null when it is missing or empty. */
    readonly keyset: string | null;
}

/** PublicKeyCertificateSet. */
export interface Keyset {
    readonly name: string;
    readonly label: string;
    /** "JWKS" (uploaded keys) or "JWKS_URL" (endpoint), in capitals; '' when it is missing. */
    readonly type: string;
    /** `jwtIssuer`, exactly as it stands there; null when it is missing. */
    readonly issuer: string | null;
    /** `jwksEndPoint`; null when it is missing or empty. */
    readonly endpoint: string | null;
    /** Names of PublicKeyCertificate, in order, each once. */
    readonly keys: readonly string[];
}

/** PublicKeyCertificate. */
export interface UploadedKey {
    readonly name: string;
    readonly label: string;
    /** `isActive`: false when it is missing. */
    readonly isActive: boolean;
    /** One JWK as JSON text, as Salesforce wrote it back; '' when it is missing. */
    readonly jsonWebKey: string;
}

/** Public facts of what is compared with a channel. `none`: the channel alone is looked at. */
export interface Candidate {
    readonly kind: 'none' | 'key' | 'token';
    readonly kid: string | null;
    readonly alg: string | null;
    /** base64url; of a key only. */
    readonly n: string | null;
    readonly e: string | null;
    /** The token's `iss`, or the issuer that the tokens are going to carry; null: not given. */
    readonly issuer: string | null;
}

/**
 * A channel compared with a candidate: facts only, no judgement. Made by `PreflightComparison` in Apex in a live org and
 * by `channel/compare.ts` otherwise; both answer the cases of tests/contract alike. Lists keep the configuration's order.
 */
export interface Comparison {
    readonly channelName: string;
    readonly candidate: Candidate;
    /** null: there is no such channel. */
    readonly channel: {
        readonly name: string;
        readonly label: string;
        readonly type: string;
        readonly isActive: boolean | null;
        readonly authMode: string | null;
    } | null;
    readonly authorizations: readonly AuthorizationComparison[];
    /** Every keyset that an authorization names and that was found, once, in the order of the authorizations. */
    readonly keysets: readonly KeysetComparison[];
    /** Keys in none of `keysets` that carry the candidate's key ID or its public key. */
    readonly elsewhere: readonly KeyComparison[];
    /** Key IDs that several active keys of the keysets that count carry although their public keys differ. */
    readonly conflicts: readonly { readonly kid: string; readonly keys: readonly string[] }[];
    /** As in `Organization`: what is not found may be among these. */
    readonly leftOut: readonly ComponentName[];
}

export interface AuthorizationComparison {
    readonly name: string;
    readonly type: string;
    readonly isEnabled: boolean;
    /** `type` is "PublicKeyCertificateSet". */
    readonly isSupported: boolean;
    readonly keyset: string | null;
    /** unnamed: it names none. missing: there is none of that name. not-read: keysets, or this one, were not read. */
    readonly keysetState: 'found' | 'missing' | 'unnamed' | 'not-read';
}

export interface KeysetComparison {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    /** An enabled and supported authorization of the channel names it. */
    readonly isInUse: boolean;
    readonly issuer: string | null;
    /** null: the same, octet for octet, or the candidate has no issuer. */
    readonly issuerDifference: IssuerDifference | null;
    readonly endpoint: string | null;
    readonly keys: readonly KeyComparison[];
    /** Names of keys that it lists and that do not exist, and of those that were not read. */
    readonly missingKeys: readonly string[];
    readonly unreadKeys: readonly string[];
}

/**
 * How two issuers differ. blank: the keyset has none. look-alike: characters that look like others, or that cannot be
 * seen. other: none of these, or not only these. Else every kind without which they would still differ, in this order.
 */
export type IssuerDifferenceKind =
    'blank' | 'look-alike' | 'white-space' | 'scheme' | 'case' | 'trailing-slash' | 'other';

export interface IssuerDifference {
    readonly kinds: readonly IssuerDifferenceKind[];
    /** Offset of the first UTF-16 code unit that differs, from 0. */
    readonly position: number;
}

export interface KeyComparison {
    readonly name: string;
    readonly label: string;
    readonly isActive: boolean;
    /** `jsonWebKey` is a JSON object whose `n` and `e` can be read. */
    readonly isReadable: boolean;
    readonly kid: string | null;
    readonly alg: string | null;
    /** Both have a key ID, and it is the same, octet for octet. */
    readonly sameKid: boolean;
    /** null: one of the two has no public key that can be read. */
    readonly samePublicKey: boolean | null;
    /** Names of all keysets that list it, and of all channels with an authorization that names one of those. */
    readonly keysets: readonly string[];
    readonly channels: readonly string[];
}

/** What the rules of the families `channel` and `keyset` look at. */
export interface ChannelSubject {
    readonly comparison: Comparison;
    /** Names of the uploaded keys that verify the token's signature; unknown: no token was tried, or it cannot be. */
    readonly signers: Fact<readonly string[]>;
    /** The keysets that count: those in use, or all of them when no configuration is active. */
    readonly keysets: readonly KeysetComparison[];
    /** What is beyond the comparison: labels, other channels, keys that signed the token; null: not at hand. */
    readonly organization: Organization | null;
    /** When certificates end, where that is known. */
    readonly certificates: {
        /** That of the candidate. */
        readonly own: CertificateEnd | null;
        /** Those of uploaded keys, by the key's name. */
        readonly uploaded: ReadonlyMap<string, CertificateEnd>;
    };
}

/** Which certificate it is, and when it ends. */
export interface CertificateEnd {
    /** Its octets, as a binary string. */
    readonly der: string;
    /** Milliseconds since the Unix epoch; null when it cannot be read. */
    readonly notAfter: number | null;
}

/** The links of a channel's chain, in order; the picture of the view Channels. */
export type ChainLinkId = 'verification' | 'configuration' | 'keyset' | 'issuer' | 'keys' | 'certificates';

export interface ChainLink {
    readonly id: ChainLinkId;
    /** attention: it holds, with a warning. */
    readonly state: 'good' | 'attention' | 'broken' | 'not-checked';
    /** With `not-checked` only. */
    readonly reason?: NotCheckedReason;
    /** Fills the link's words: keyset, issuer, counts, the soonest expiry. */
    readonly data: FindingData;
    readonly findings: readonly Finding[];
}

export interface ChannelReport {
    readonly comparison: Comparison;
    /** does-not-fit: at least one error. unknown: no error, but what decides could not be looked at. */
    readonly fit: 'fits' | 'does-not-fit' | 'unknown';
    /** Paths are JSON pointers into `comparison`. */
    readonly findings: readonly Finding[];
    readonly outcomes: readonly RuleOutcome[];
    /** T3, T4, T5, T6, T9, T10, and of a token T7 and T8, too; of a candidate of kind `none` empty. */
    readonly checklist: Checklist;
    /** All six. */
    readonly links: readonly ChainLink[];
}

/** Limits of an import: what is beyond them is named, never worked on. */
export interface ImportLimits {
    /** Files of a ZIP archive. */
    readonly entries: number;
    /** Components of the three types. */
    readonly components: number;
    /** Octets of one file. */
    readonly fileBytes: number;
    /** Octets of all files of an archive that are inflated. */
    readonly totalBytes: number;
    /** Depth of nested XML elements. */
    readonly nesting: number;
}

/**
 * Inflates raw deflate (RFC 1951); octets are binary strings. Rejects what is damaged, and should give up as soon as
 * there are more than `most` octets.
 */
export type Inflate = (deflated: string, most: number) => Promise<string>;

/** What kept a file of an import from being used. */
export interface ImportProblem {
    /** File name, or its path in the zip; '' for the zip itself. */
    readonly file: string;
    readonly kind:
        | 'too-large'
        | 'too-many'
        | 'not-xml'
        | 'other-type'
        | 'other-namespace'
        | 'name-missing'
        | 'name-twice'
        | 'not-a-zip'
        | 'zip-encrypted'
        | 'zip-damaged'
        | 'zip-method'
        /** Others that are only counted. */
        | 'more';
    /** Line from 1 and what was expected, where known. */
    readonly data: FindingData;
}

/** Metadata files read as configuration. */
export interface ImportReading {
    readonly organization: Organization;
    readonly problems: readonly ImportProblem[];
    /** Files that hold one of the three types, and files of no concern (package.xml, other types). */
    readonly used: number;
    readonly ignored: number;
}

// ----------------------------------------------------------------------------------------------------------- repairs

/** Algorithms that Salesforce verifies tokens with (RFC 7518 section 3.3). */
export type SigningAlgorithm = 'RS256' | 'RS512';

/** One repair: see `repair/`, a file each, named alike. */
export type RepairId =
    | 'split-keys'
    | 'strip-surroundings'
    | 'take-out'
    | 're-encode-text'
    | 'mend-json'
    | 'drop-duplicate-members'
    | 'convert-certificate'
    | 'join-certificate'
    | 'strip-private-members'
    | 'strip-placeholders'
    | 'wrap-members'
    | 'drop-null-members'
    | 'encode-x5c'
    | 'order-chain'
    | 'encode-numbers'
    | 'key-from-certificate'
    | 'spell-names'
    | 'set-algorithm'
    | 'set-use'
    | 'set-key-operations'
    | 'set-key-id'
    | 'trim-key-id'
    | 'recompute-thumbprints';

/** What only the admin can say; without it the repairs that need it are left out and asked for. */
export interface RepairChoices {
    /** A key ID for a key that has none, or only a sample; of a new kid for several keys each gets its thumbprint. */
    readonly kid?: string;
    readonly alg?: SigningAlgorithm;
    /** Take `n` and `e` from x5c[0] although both could be read and differ. Default false. */
    readonly keyFromCertificate?: boolean;
    /** Add `"use": "sig"` where it is missing. Default false. */
    readonly use?: boolean;
    /** Strip Salesforce's harmless sample members. Default false. */
    readonly placeholders?: boolean;
    /** Which value counts of a member that stands there with two. */
    readonly duplicates?: 'first' | 'last';
}

export interface RepairOptions extends Omit<CheckOptions, 'purpose'> {
    readonly choices?: RepairChoices;
    /** Only these; absent: every one that applies. */
    readonly only?: readonly RepairId[];
    /** The check of the same source by the same options, where there is one; of several sources it is not looked at. */
    readonly before?: InputReport;
}

/** One thing that a repair changed. Never holds key material; see `formatChange`. */
export interface RepairChange {
    readonly repair: RepairId;
    /** JSON pointer in the key; '' is the key itself, or what stood around it. */
    readonly path: string;
    /** Picks the words. */
    readonly variant: string;
    readonly data: FindingData;
}

/** Something that the admin has to decide before a key can be mended to its end. */
export interface RepairQuestion {
    readonly choice: keyof RepairChoices;
    /** Why it is asked: 'missing', 'blank', 'half', 'sample', 'not-supported', 'differs', 'two-values', 'wanted'. */
    readonly reason: string;
    /** False: the key can be uploaded without an answer. */
    readonly isNeeded: boolean;
    /** Values to offer, the best first; the thumbprint for a kid, RS256 and RS512 for an alg; none for yes or no. */
    readonly proposals: readonly string[];
}

/** One key before and after the repairs. */
export interface RepairedKey {
    /** JSON pointer of the key in the input; '' for a single key and for certificates. */
    readonly pointer: string;
    readonly isChanged: boolean;
    readonly changes: readonly RepairChange[];
    readonly questions: readonly RepairQuestion[];
    /** The key as it was, written in the same form as `text`, with private values masked; '' for certificates. */
    readonly before: string;
    /** The repaired JWK as JSON text; the text that was given where nothing was changed. */
    readonly text: string;
    /** `<kid>.json`, made safe for file systems; unique in the report. */
    readonly fileName: string;
    /** `text`, checked again. */
    readonly report: InputReport;
    /** Private members were stripped: the key pair must be considered exposed. */
    readonly wasExposed: boolean;
}

/** What the repairs mend of an input when every question is answered, as a run of them shows. */
export interface Mends {
    /** Findings of the input that are gone then, each with the repairs that did it. */
    readonly findings: readonly { readonly finding: Finding; readonly repairs: readonly RepairId[] }[];
    /** Every key could be uploaded then. */
    readonly isWhole: boolean;
}

export interface RepairReport {
    readonly name: string;
    /** The check of what was given. */
    readonly before: InputReport;
    /** The keys after repair, in order; empty when there is none that could be read or made. */
    readonly keys: readonly RepairedKey[];
    /** Counted by running every repair, also those that wait for an answer. */
    readonly mends: Mends;
    /** Why no key could be made of it, where that is not the findings' to say; null otherwise. */
    readonly refusal:
        | 'public-key-alone'
        | 'public-key-of-another-certificate'
        | 'private-key'
        /** Certificates that issue others, or stand above a missing one: no key is made of them. */
        | 'authority'
        | 'unreadable'
        | null;
    /**
     * Where what was given went when no key came out of it, for it belongs to one beside it. public-key: that of a
     * certificate. key, chain: it is in the "x5c" of that key. known: the key has another certificate. `name` says which.
     */
    readonly joined: { readonly kind: 'public-key' | 'key' | 'chain' | 'known'; readonly name: string } | null;
}

// ------------------------------------------------------------------------------------------- test keys and test tokens

/** Where the core gets its random octets from: `crypto.getRandomValues` as a binary string of that many octets. */
export type RandomOctets = (count: number) => string;

export interface KeyRequest {
    readonly bits: 2048 | 3072 | 4096;
    readonly alg: SigningAlgorithm;
    /** null: the RFC 7638 thumbprint. */
    readonly kid: string | null;
    readonly subject: {
        readonly commonName: string;
        readonly organization?: string;
        readonly organizationalUnit?: string;
        /** Two letters (ISO 3166). */
        readonly country?: string;
    };
    /** Validity of the certificate in days from now. */
    readonly days: number;
}

/** What is wrong with one field of a request; see `formatRequestProblem`. */
export interface RequestProblem {
    /** "commonName", "days", "kid", "sub", "iss", "lifetime", "privateKey", … */
    readonly field: string;
    readonly kind: string;
    readonly data: FindingData;
}

/** Signs the way that one private key does. The key itself stays inside and cannot be taken out. */
export interface TokenSigner {
    readonly kid: string | null;
    /** Algorithms that it can sign with; one for a key that was made for one. */
    readonly algorithms: readonly SigningAlgorithm[];
    readonly bits: number;
    /** Its public half; base64url. */
    readonly publicKey: { readonly n: string; readonly e: string };
    /** Signature of the text by RSASSA-PKCS1-v1_5 (RFC 7518 section 3.3), base64url. */
    readonly sign: (alg: SigningAlgorithm, signingInput: string) => Promise<string>;
}

/** A key pair that was just made. Holds a private key: never log, store or send it. */
export interface CreatedKey {
    readonly kid: string;
    readonly alg: SigningAlgorithm;
    readonly thumbprint: string;
    /** The JWK for Setup, as JSON text. */
    readonly jwk: string;
    /** `<kid>.json`, made safe for file systems; the other files are named alike. */
    readonly fileName: string;
    /** PEM. */
    readonly certificate: string;
    /** PKCS#8 as PEM (RFC 5958, RFC 7468). */
    readonly privateKey: string;
    readonly signer: TokenSigner;
}

export interface TokenRequest {
    readonly sub: string;
    readonly iss: string;
    /** Seconds from now to `exp`. */
    readonly lifetime: number;
    readonly alg: SigningAlgorithm;
    readonly kid: string;
}

export interface CreatedToken {
    /** Compact JWS (RFC 7515 section 7.1): show it, never log, store or send it. */
    readonly token: string;
    /** Milliseconds since the Unix epoch. */
    readonly issuedAt: number;
    readonly expiresAt: number;
}

// ---------------------------------------------------------------------------------------------------------- rotation

/** The steps from an old key to a new one, in order. */
export type RotationStepId =
    | 'make-key'
    | 'upload-key'
    | 'activate-key'
    | 'add-to-keyset'
    | 'switch-backend'
    | 'wait-out'
    | 'remove-old-key'
    | 'delete-old-key';

export interface RotationStep {
    readonly id: RotationStepId;
    /**
     * done: as the org shows, or as the admin said where it cannot show it. next: the first one to do. open: to do after
     * that. too-early: it would interrupt chats now.
     */
    readonly state: 'done' | 'next' | 'open' | 'too-early';
    /** Who can tell: the org's configuration, a clock, or nobody but the admin. */
    readonly seenBy: 'org' | 'clock' | 'admin';
    /** Picks and fills the step's words: keyset, old and new key, key IDs, times. */
    readonly variant: string;
    readonly data: FindingData;
    readonly setupPage: SetupPageId | null;
}

export interface RotationOptions {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    /** Public facts of the new key; null: there is none yet. */
    readonly newKey: { readonly kid: string | null; readonly n: string; readonly e: string } | null;
    /** Full name of the uploaded key that is to go; absent: the first of the keyset that is not the new one. */
    readonly oldKey?: string;
    /** Since when the backend signs with the new key, as the admin says; null: it does not yet. */
    readonly signsSince: number | null;
    /** Milliseconds that a token of the backend is good for at most. */
    readonly longestLifetime: number;
    /** What the admin says is done where the org cannot show it. */
    readonly ticked?: readonly RotationStepId[];
}

/** What to do so that no chat is interrupted while a channel's key changes. */
export interface RotationPlan {
    readonly channelName: string;
    /** uploaded: keys of a keyset. endpoint: the keyset's Endpoint URL serves them. none: there is nothing to rotate. */
    readonly kind: 'uploaded' | 'endpoint' | 'none';
    /** Label of the keyset; '' with kind `none`. */
    readonly keyset: string;
    /** Uploaded keys of the keyset that are not the new one. */
    readonly oldKeys: readonly { readonly name: string; readonly label: string; readonly kid: string | null }[];
    readonly steps: readonly RotationStep[];
}
