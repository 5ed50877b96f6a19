import type { Rule } from '../../types.js';
import { isEmptyValue } from '../../jwk/emptyMember.js';

export const x5cEmpty: Rule<'jwk'> = {
    id: 'jwk.x5c-empty',
    severity: 'error',
    title: 'There is no certificate in x5c',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: ['U1'],
    who: 'backend',
    message: '"x5c" is empty: there is no certificate in it.',
    why: 'Without the certificate verification fails, and Setup’s page asks for it.',
    fix: 'Put in the base64 text of the certificate in one line: "x5c": ["MIID…"].',
    variants: {
        string: { message: 'String {number} in "x5c" is empty: there is no certificate in it.' }
    },
    appliesTo: ({ members }) => ['array', 'string'].includes(members.get('x5c')?.type ?? ''),
    check: ({ certificates, members }, { purpose }) => {
        const node = members.get('x5c');
        // At an endpoint it is optional, and says as little as null.
        if (purpose === 'endpoint' && node !== undefined && isEmptyValue(node)) {
            return [];
        }
        if (node?.type === 'array' && node.items.length === 0) {
            return [{ path: '/x5c' }];
        }
        return certificates.flatMap(({ defect }, index) => {
            if (defect !== 'empty') {
                return [];
            }
            return node?.type === 'string'
                ? [{ path: '/x5c' }]
                : [{ path: `/x5c/${index}`, variant: 'string', data: { number: index + 1 } }];
        });
    }
};
