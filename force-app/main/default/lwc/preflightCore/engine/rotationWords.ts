import type { RotationStep, RotationStepId } from '../types.js';
import { fillTemplate } from './formatFinding.js';

interface Words {
    readonly title: string;
    /** What to do, or what is seen, by variant. */
    readonly what: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<RotationStepId, Words>> = {
    'make-key': {
        title: 'Have a new key with a key ID of its own',
        what: {
            none: 'Make a new key pair with its certificate, or choose one that is uploaded already. Give it a key ID that no key of this org had before.',
            'no-id': 'The new key has no key ID. Choose one that no key of this org had before.',
            conflict:
                'The key ID {kid} belongs to another key already ({name}). Give the new key another one: with two keys of one ID nobody knows which is tried.',
            made: 'The new key has the key ID {kid}.'
        }
    },
    'upload-key': {
        title: 'Upload the new key',
        what: {
            missing: 'In Setup, click New Key, give it a name, and choose the file of {kid}.',
            'other-id':
                'This key is uploaded as {name}, but under the key ID {other}. Tokens with the key ID {kid} do not find it: upload it under {kid}.',
            'not-read': 'Not all keys of the org were read. If {kid} is not there yet: New Key in Setup.',
            there: '{kid} is uploaded as {name}.'
        }
    },
    'activate-key': {
        title: 'Make the new key active',
        what: {
            inactive: 'Select Active on {name}: a key that is not active verifies nothing.',
            active: '{name} is active.'
        }
    },
    'add-to-keyset': {
        title: 'Add the new key to the keyset, beside the old one',
        what: {
            missing:
                'Edit the keyset {keyset} and add {name}. Leave the old key in it: tokens that it signed are still in use.',
            listed: '{name} is in the keyset {keyset}.',
            endpoint:
                'Publish {kid} at {endpoint}, beside the old key. Preflight cannot see what is served there: tick this off when both keys are.'
        }
    },
    'switch-backend': {
        title: 'Let the backend sign with the new key',
        what: {
            waits: 'When the steps above are done, let your backend sign with the new private key and put {kid} into the header of its tokens. Check one of its tokens in Check a token.',
            'too-soon':
                'The backend signs with the new key since {since}, but Salesforce does not know the key yet: chats are not verified until the steps above are done.',
            since: 'The backend signs with {kid} since {since}.'
        }
    },
    'wait-out': {
        title: 'Wait until the last token of the old key has expired',
        what: {
            waits: 'From the switch on, wait as long as a token of your backend is good.',
            until: 'The last token that the old key signed is good until {until}.',
            over: 'Since {until} no token of the old key is good any more.'
        }
    },
    'remove-old-key': {
        title: 'Take the old key out of the keyset',
        what: {
            waits: 'Not yet: {old} still verifies tokens that are in use.',
            remove: 'Edit the keyset {keyset} and take {old} out of it.',
            gone: '{old} is not in the keyset {keyset} any more.',
            'gone-early':
                '{old} is not in the keyset {keyset} any more, although tokens that it signed may still be in use: those chats are not verified. Add it again until they have expired.',
            endpoint:
                'Take the old key out of what your endpoint serves, when the wait is over. Preflight cannot see it: tick this off when it is done.'
        }
    },
    'delete-old-key': {
        title: 'Deactivate or delete the old key',
        what: {
            delete: 'Deactivate {old} in Setup, or delete it, so that nobody puts it back by mistake.',
            deleted: '{old} is deactivated or deleted.',
            used: 'Leave {old} as it is: it is also in {others}.'
        }
    }
};

/** A step in words: its heading, and what to do or what is seen. */
export function formatRotationStep({ id, variant, data }: RotationStep): {
    readonly title: string;
    readonly what: string;
} {
    const { title, what } = WORDS[id];
    return { title, what: fillTemplate(what[variant] ?? '', data) };
}
