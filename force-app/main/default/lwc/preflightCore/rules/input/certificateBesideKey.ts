import type { Rule } from '../../types.js';
import { isKeyJson } from '../../input/kinds.js';

/** The two come from two commands, and people paste both answers. */
export const certificateBesideKey: Rule<'input'> = {
    id: 'input.certificate-beside-key',
    severity: 'error',
    title: 'A certificate stands beside the key',
    source: {
        name: 'Salesforce Help',
        section: 'Troubleshoot User Verification',
        url: 'https://help.salesforce.com/'
    },
    asks: ['U4'],
    who: 'setup',
    message: 'A certificate stands beside the key in this text. Setup takes one JWK that has it in its member "x5c".',
    why: 'Setup reads the file as JSON, from the opening brace of the key to its closing brace. What stands outside of them makes it unreadable.',
    fix: 'Put the certificate into the key, "x5c": ["MIID…"], as one line of base64 without BEGIN and END lines, and delete it beside the key.',
    variants: {
        several: {
            message:
                'Certificates stand beside the key in this text ({count}). Setup takes one JWK that has them in its member "x5c".',
            fix: 'Put the certificate with the key’s public key first into "x5c", those of its issuers behind it, each as one line of base64, and delete them beside the key.'
        }
    },
    appliesTo: (input) => isKeyJson(input) && input.keyCount > 0,
    check: ({ certificates }) => {
        const count = certificates.length;
        return count === 0 ? [] : [count === 1 ? {} : { variant: 'several', data: { count } }];
    }
};
