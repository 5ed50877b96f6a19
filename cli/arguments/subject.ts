import type { KeyRequest } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';

type Subject = KeyRequest['subject'];

const NAMES: Readonly<Record<string, keyof Subject>> = {
    CN: 'commonName',
    O: 'organization',
    OU: 'organizationalUnit',
    C: 'country'
};
const EXAMPLE = 'Write it as keytool does, for example: --subject "CN=Chat test key,O=Acme,C=DE"';

/** A name such as "CN=Chat,O=Acme"; a comma in a value stands behind a backslash. null: it is none. */
export function parseSubject(text: string): Subject | null {
    const found: Partial<Record<keyof Subject, string>> = {};
    for (const part of text.split(/(?<!\\),/)) {
        const [, name = '', value = ''] = /^([A-Za-z]+)\s*=(.*)$/s.exec(part.trim()) ?? [];
        const field = NAMES[name.toUpperCase()];
        const said = value.trim();
        if (!field || found[field] !== undefined || said === '') {
            return null;
        }
        found[field] = said.replaceAll('\\,', ',');
    }
    const { commonName, ...others } = found;
    return commonName === undefined ? null : { commonName, ...others };
}

/** What is wrong with the value of --subject. */
export function problemOfSubject(value: string): Problem | null {
    if (value === '') {
        return { what: '--subject needs a name.', next: EXAMPLE };
    }
    return parseSubject(value)
        ? null
        : { what: '--subject is no name of CN and, if you like, O, OU and C, each once.', next: EXAMPLE };
}
