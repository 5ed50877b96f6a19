import { LightningElement, api } from 'lwc';
import type { MetadataType, Organization } from 'c/preflightCore';
import { fill, numeral, type OrganizationSource } from 'c/preflightShared';
import { labels } from './labels.js';

interface Gap {
    readonly key: string;
    readonly text: string;
}

/** Names that are written out; of the others the number. */
const MOST = 10;
const WORDS: readonly (readonly [MetadataType, leftOut: string, notRead: string])[] = [
    ['MessagingChannel', labels.channels, labels.noChannels],
    ['PublicKeyCertificateSet', labels.keysets, labels.noKeysets],
    ['PublicKeyCertificate', labels.keys, labels.noKeys]
];

/** What of the configuration was not read, and how to get it. Nothing is shown when all of it was. */
export default class PreflightLeftOut extends LightningElement {
    /** The configuration as far as it was read. */
    @api organization?: Organization;
    /** Where it comes from: the next step depends on it. */
    @api source: OrganizationSource = 'org';

    label = labels;

    get gaps(): Gap[] {
        const { organization } = this;
        return WORDS.flatMap(([type, leftOut, notRead]) => {
            if (!organization) {
                return [];
            }
            if (!organization.typesRead.includes(type)) {
                return [{ key: type, text: notRead }];
            }
            const names = organization.leftOut.filter((component) => component.type === type).map(({ name }) => name);
            return names.length > 0 ? [{ key: type, text: fill(leftOut, numeral(names.length), listOf(names)) }] : [];
        });
    }
    get hasGaps(): boolean {
        return this.gaps.length > 0;
    }
    get next(): string {
        return this.source === 'import' ? labels.nextImport : labels.nextOrg;
    }
}

function listOf(names: readonly string[]): string {
    const shown = names.slice(0, MOST).join(', ');
    return names.length > MOST ? fill(labels.more, shown, numeral(names.length - MOST)) : shown;
}
