import { changed, type TextForm } from './form.js';

/** Escape sequences of a terminal: with their escape character, written as ^[, or without it where a program dropped it. */
const SEQUENCES = /(?:\x1b|\u241b|\^\[)\[[0-9;?]{0,20}[A-Za-z]|\[[0-9;]{1,12}m/g;

/** What jq and httpie print on a terminal. */
export const ansiColours: TextForm = {
    what: 'coloured output of a terminal',
    unwrap: (text) => changed(text, text.replace(SEQUENCES, ''))
};
