import type { ImportProblem } from '../types.js';
import { shorten } from '../text/words.js';
import { fillTemplate } from './formatFinding.js';

interface Words {
    readonly what: string;
    readonly next: string;
}

const RETRIEVE = 'sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate';

/** `{file}` is the file's name; the other placeholders come from the problem's data. */
const WORDS: Readonly<Record<ImportProblem['kind'], Words>> = {
    'too-large': {
        what: '{file} was left out: with it, the limit of {limit} would be passed.',
        next: 'Choose only the files that the command wrote, or their zip.'
    },
    'too-many': {
        what: 'There are more than {limit} files; those after them were left out.',
        next: 'Choose only the folders messagingChannels, PublicKeyCertificateSet and PublicKeyCertificate.'
    },
    'not-xml': {
        what: '{file} cannot be read as XML: line {line} needs {expected}.',
        next: 'Retrieve it again, and choose the file as the command wrote it.'
    },
    'other-type': {
        what: '{file} holds a {type}, which is not what its name says.',
        next: 'Retrieve it again, or give it back the name under which it was retrieved.'
    },
    'other-namespace': {
        what: '{file} holds a {type}, but not as metadata: its root element is not in the namespace {expected}.',
        next: 'Choose the file that the command wrote, not a copy from a message or an editor.'
    },
    'name-missing': {
        what: '{file} holds a {type}, but neither the file’s name nor a fullName in it says which.',
        next: 'Give the file back the name under which it was retrieved, such as Chat_2026.PublicKeyCertificate-meta.xml.'
    },
    'name-twice': {
        what: '{file} holds the {type} {name}, and so does {other}; the first one is used.',
        next: 'Choose the files of one retrieve only.'
    },
    'not-a-zip': {
        what: 'This is not a zip file.',
        next: `Choose the zip of a retrieve, or the files themselves: ${RETRIEVE}.`
    },
    'zip-encrypted': {
        what: '{file} is protected by a password.',
        next: 'Unpack the zip first, and choose the files in it.'
    },
    'zip-damaged': {
        what: '{file} is damaged: what it holds is not what the zip says of it.',
        next: 'Copy or download the zip again; if that does not help, retrieve it again.'
    },
    'zip-method': {
        what: '{file} is packed in a way that Preflight does not read ({method}).',
        next: 'Unpack the zip first, and choose the files in it.'
    },
    more: {
        what: 'Not named here: problems with {count} more files.',
        next: 'Mend those that are named first, and choose the files again.'
    }
};

const MEBIBYTE = 1_048_576;

/** A limit in octets or in files, for a sentence. */
function formatLimit(kind: ImportProblem['kind'], limit: string | number | undefined): string {
    const amount = Number(limit ?? 0);
    if (kind === 'too-many') {
        return String(amount);
    }
    return amount >= MEBIBYTE ? `${Math.round((amount / MEBIBYTE) * 10) / 10} MiB` : `${amount} bytes`;
}

/** Puts into words what kept a file from being used, and what to do about it. */
export function formatImportProblem({ file, kind, data }: ImportProblem): Words {
    const { what, next } = WORDS[kind];
    const values = {
        ...data,
        file: file === '' ? 'The zip file' : shorten(file, 120),
        limit: formatLimit(kind, data.limit)
    };
    return { what: fillTemplate(what, values), next: fillTemplate(next, values) };
}
