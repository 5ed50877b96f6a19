import type { Rule } from '../../types.js';

const HTTPS = /^https:\/\/[^\s/]/i;
const HTTP = /^http:\/\//i;

export const x5uInsecure: Rule<'jwk'> = {
    id: 'jwk.x5u-insecure',
    severity: 'warning',
    title: 'The address of the certificate is not https',
    source: { name: 'RFC 7517', section: '4.6', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.6' },
    asks: [],
    who: 'backend',
    message: '"x5u" (address of the certificate) is no https address.',
    why: 'Whoever follows the address must be sure to get your certificate, and not that of somebody in between.',
    fix: 'Remove "x5u", which is optional: the certificate is in "x5c". Or give an address such as "https://keys.example.com/chat.pem".',
    variants: {
        http: {
            message: '"x5u" (address of the certificate) starts with http: it has to be https.',
            fix: 'Remove "x5u", which is optional: the certificate is in "x5c". Or change the address to https.'
        }
    },
    appliesTo: ({ x5u }) => x5u.state === 'present',
    check: ({ x5u }) => {
        if (x5u.state !== 'present' || HTTPS.test(x5u.value)) {
            return [];
        }
        return [{ path: '/x5u', ...(HTTP.test(x5u.value) && { variant: 'http' }) }];
    }
};
