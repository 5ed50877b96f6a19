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
    readonly kind: 'jwk' | 'jwks' | 'cert' | 'chain' | 'rsa_pub';
    readonly cls?: string;
    readonly group?: string;
    readonly purpose?: 'endpoint';
    readonly at?: string;
    readonly perKey?: readonly Stated[];
    readonly input: {
        readonly text?: string;
        readonly der_b64?: string;
        readonly chain_b64?: readonly string[];
        readonly leaf_b64?: string;
        readonly intermediates_b64?: readonly string[];
        readonly trusted_b64?: readonly string[];
        readonly n_hex?: string;
        readonly e_hex?: string;
    };
}

export interface Bundle {
    readonly name: string;
    readonly cases: readonly Case[];
}

/** All bundles, by name. */
export function readBundles(): Bundle[] {
    const folder = join(__dirname, 'cases');
    return readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => {
            const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: Case[] };
            return { name: file.replace(/\.json$/, ''), cases };
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
