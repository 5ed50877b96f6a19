import { LightningElement } from 'lwc';
import { labels } from './labels.js';

/** The frame: title, one line, and the view below it. Further views stand beside `c-preflight-key-check`. */
export default class PreflightApp extends LightningElement {
    label = labels;
}
