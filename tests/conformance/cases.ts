import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Stated {
    readonly verdict: 'accept' | 'warn' | 'reject' | 'finding' | 'per_key' | 'unstated' | 'no_crash';
    /** Neutral names of defects; `a|b`: either. */
    readonly must?: readonly string[];
    readonly mustNot?: readonly string[];
    readonly allowWarn?: boolean;
    /** false: only that nothing crashes or hangs. */
    readonly scored?: boolean;
}

export interface Case extends Stated {
    readonly id: string;
    readonly kind: 'jwk' | 'jwks' | 'cert' | 'chain' | 'rsa_pub' | 'jwt' | 'jws' | 'rsa_sig';
    readonly cls?: string;
    readonly group?: string;
    readonly purpose?: 'endpoint';
    readonly at?: string;
    readonly perKey?: readonly Stated[];
    /** `jwt`: the issuer that the token must carry. */
    readonly issuer?: string;
    /** `rsa_sig` */
    readonly hash?: 'SHA-256' | 'SHA-512';
    readonly input: {
        readonly text?: string;
        readonly der_b64?: string;
        readonly chain_b64?: readonly string[];
        readonly leaf_b64?: string;
        readonly intermediates_b64?: readonly string[];
        readonly trusted_b64?: readonly string[];
        readonly n_hex?: string;
        readonly e_hex?: string;
        /** A key or a key set as text; in the files often under a name (`key`) in the bundle's `keys`. */
        readonly jwk?: string;
        readonly jwt?: string;
        readonly jws?: string;
        /** Octets as hex digits. */
        readonly msg?: string;
        readonly sig?: string;
    };
}

export interface Bundle {
    readonly name: string;
    readonly cases: readonly Case[];
}

interface BundleFile {
    readonly keys?: Readonly<Record<string, string>>;
    readonly cases: readonly (Case & { readonly input: { readonly key?: string } })[];
}

function withKey(given: BundleFile['cases'][number], keys: BundleFile['keys']): Case {
    const { key } = given.input;
    return key === undefined ? given : { ...given, input: { ...given.input, jwk: keys?.[key] } };
}

/** All bundles, by name. */
export function readBundles(): Bundle[] {
    const folder = join(__dirname, 'cases');
    return readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => {
            const { cases, keys } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as BundleFile;
            return { name: file.replace(/\.json$/, ''), cases: cases.map((given) => withKey(given, keys)) };
        });
}

const ruleNames = JSON.parse(readFileSync(join(__dirname, 'rule-names.json'), 'utf8')) as Record<string, string[]>;

/** The ids of the rules that answer to a neutral name, or to either of several (`a|b`). */
export function rulesFor(name: string): string[] {
    return name.split('|').flatMap((alternative) => {
        const ids = ruleNames[alternative];
        if (!ids) {
            throw new Error(`rule-names.json does not know "${alternative}"`);
        }
        return ids;
    });
}
