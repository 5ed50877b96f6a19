import { change } from './repair.js';
import type { InputRepair } from './inputRepair.js';

export const mendJson: InputRepair = {
    id: 'mend-json',
    title: 'Write the key as strict JSON',
    what: 'Mends slips that leave no doubt about what is meant: comments, trailing and missing commas, other quotes, names without quotes.',
    mends: ['input.not-json'],
    except: {
        'input.not-json': [
            'no-json',
            'binary',
            'base64',
            'other-format',
            'truststore',
            'pkcs7',
            'crl',
            'metadata',
            'described-keystore',
            'described-by-keytool',
            'described-by-openssl',
            'described-public-key',
            'unexpected-character',
            'text-after-value',
            'another-value'
        ]
    },
    sentences: {
        one: 'A slip in the JSON was mended.',
        several: '{count} slips in the JSON were mended.'
    },
    changesOf: ({ json }) => {
        // What stands behind the value is left out with what stands before it.
        const count = json?.problems.filter(({ kind }) => kind !== 'text-after-value').length ?? 0;
        return count > 0 ? [change('', count === 1 ? 'one' : 'several', { count })] : [];
    }
};
