import { ansiColours } from './ansiColours.js';
import { base64Text } from './base64Text.js';
import { arrows, printR } from './dumps.js';
import type { TextForm } from './form.js';
import { htmlEntities } from './htmlEntities.js';
import { comments, lineNumbers, patch, prompts, quotedMail, table } from './lines.js';
import { metadataFile } from './metadataFile.js';
import { percentEncoding } from './percentEncoding.js';
import { quotedPrintable } from './quotedPrintable.js';
import { csvFields, escapedText } from './quotedText.js';
import { webPage } from './webPage.js';
import { variables, yaml } from './yaml.js';

/** Tried in this order: what is written by a program for programs, what is done to every line, what is done to a value. */
export const textForms: readonly TextForm[] = [
    metadataFile,
    ansiColours,
    webPage,
    htmlEntities,
    percentEncoding,
    quotedPrintable,
    lineNumbers,
    quotedMail,
    prompts,
    table,
    patch,
    comments,
    csvFields,
    escapedText,
    printR,
    arrows,
    yaml,
    variables,
    base64Text
];
