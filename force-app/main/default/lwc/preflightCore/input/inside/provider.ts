import type { JsonNode } from '../../types.js';
import { NAME_AS_KID } from './place.js';

type Names = ReadonlySet<string>;
type Test = (names: Names, text: (name: string) => string) => boolean;

/** Whose output a JSON value is, by its members; what says it itself comes first. */
const PROVIDERS: readonly (readonly [what: string, test: Test])[] = [
    ['a Kubernetes object', (names) => names.has('apiVersion') && names.has('kind')],
    [
        'output of Azure Key Vault',
        (names, text) =>
            names.has('cer') ||
            (names.has('key') && names.has('attributes')) ||
            /vault\.azure\.net|managedhsm\.azure\.net/.test(text('kid') + text('id'))
    ],
    ['output of AWS Certificate Manager', (names) => names.has('Certificate') && names.size <= 2],
    ['output of AWS Secrets Manager', (names) => names.has('SecretString') || names.has('SecretBinary')],
    ['output of AWS KMS', (names) => names.has('PublicKey') && (names.has('KeyId') || names.has('KeySpec'))],
    ['output of Google Cloud KMS', (names) => names.has('pem') && names.has('algorithm')],
    ['output of HashiCorp Vault', (names) => names.has('request_id') || (names.has('lease_id') && names.has('data'))],
    ['the list of keys of a Keycloak realm', (names) => names.has('active') && names.has('keys')],
    ['an OpenID configuration', (names) => names.has('issuer') && (names.has('jwks') || names.has('jwks_uri'))]
];

/** Names that say what an item of a list is. */
const AUTH0: readonly string[] = ['cert', 'kid', 'thumbprint'];

function isMapOfCertificates(root: JsonNode): boolean {
    return (
        root.type === 'object' &&
        root.members.length > 0 &&
        root.members.every(
            ({ name, value }) =>
                NAME_AS_KID.test(name) && value.type === 'string' && value.value.includes('-----BEGIN CERTIFICATE-----')
        )
    );
}

/** What a JSON value is in which a key stands: "output of Azure Key Vault", or just JSON. */
export function providerOf(root: JsonNode): string {
    if (root.type === 'array') {
        const [first] = root.items;
        const names = first?.type === 'object' ? first.members.map(({ name }) => name) : [];
        return AUTH0.every((name) => names.includes(name)) ? 'the list of signing keys of Auth0' : 'a JSON array';
    }
    if (root.type !== 'object') {
        return 'a text in quotes';
    }
    const names = new Set(root.members.map(({ name }) => name));
    const text = (wanted: string): string => {
        const value = root.members.find(({ name }) => name === wanted)?.value;
        return value?.type === 'string' ? value.value : '';
    };
    const known = PROVIDERS.find(([, test]) => test(names, text))?.[0];
    if (known !== undefined) {
        return known;
    }
    return isMapOfCertificates(root) ? 'a list of certificates by key ID' : 'a JSON object';
}
