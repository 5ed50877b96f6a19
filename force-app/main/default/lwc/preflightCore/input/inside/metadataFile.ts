import { readXml, type XmlElement } from '../../text/xml.js';
import type { TextForm } from './form.js';

const NAME = 'jsonWebKey';
const NESTING = 64;

/** The texts of the elements of one name, and those of all others. */
function textsOf(root: XmlElement): { readonly keys: string[]; readonly others: string[] } {
    const keys: string[] = [];
    const others: string[] = [];
    const open: XmlElement[] = [root];
    for (let element = open.pop(); element; element = open.pop()) {
        (element.name === NAME ? keys : others).push(element.text);
        for (let index = element.children.length - 1; index >= 0; index--) {
            const child = element.children[index];
            if (child) {
                open.push(child);
            }
        }
    }
    return { keys, others };
}

/** What `sf project retrieve` writes of an uploaded key, and the Metadata API's answers with such keys. */
export const metadataFile: TextForm = {
    what: 'a Salesforce metadata file',
    unwrap: (text) => {
        if (!text.includes(NAME) || !/^\s*</.test(text)) {
            return null;
        }
        const { root } = readXml(text.trimStart(), { nesting: NESTING });
        const { keys, others } = root ? textsOf(root) : { keys: [], others: [] };
        return keys.length > 0 ? { text: keys.join('\n'), rest: others.join('\n') } : null;
    }
};
