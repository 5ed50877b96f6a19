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
            'unexpected-character'
        ]
    },
    sentences: {
        one: 'A slip in the JSON was mended.',
        several: '{count} slips in the JSON were mended.'
    },
    changesOf: ({ json }) => {
        const count = json?.problems.length ?? 0;
        return count > 0 ? [change('', count === 1 ? 'one' : 'several', { count })] : [];
    }
};
