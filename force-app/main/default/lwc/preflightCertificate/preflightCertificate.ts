import { LightningElement, api } from 'lwc';
import { describeCertificate, toPem, type CertificateSummary } from 'c/preflightCore';
import { copyText, fill, numeral, plural, saveText } from 'c/preflightShared';
import { labels } from './labels.js';
import { datesOf, factsOf, type Fact } from './facts.js';

interface ChainRow {
    readonly key: number;
    readonly heading: string;
    readonly facts: readonly Fact[];
}

/** A certificate as a card: whose, by whom, which key, until when; to copy and to download. */
export default class PreflightCertificate extends LightningElement {
    /** The core's summary. */
    @api certificate?: CertificateSummary;
    /** Further certificates of the chain. */
    @api chain: readonly CertificateSummary[] = [];
    /** The time of the check, in milliseconds since the Unix epoch. */
    @api now = 0;

    label = labels;
    said = '';

    get name(): string {
        return this.certificate?.subject || labels.noName;
    }
    get facts(): Fact[] {
        if (!this.certificate) {
            return [];
        }
        return [...(this.hasValidity ? [] : datesOf(this.certificate)), ...factsOf(this.certificate)];
    }
    get hasValidity(): boolean {
        return this.certificate?.notBefore != null && this.certificate.notAfter != null;
    }
    get chainHeading(): string {
        return plural(this.chain.length, labels.chainOne, labels.chain);
    }
    get hasChain(): boolean {
        return this.chain.length > 0;
    }
    get chainRows(): ChainRow[] {
        return this.chain.map((certificate, key) => ({
            key,
            heading: fill(labels.chainNumber, numeral(key + 2), certificate.subject || labels.noName),
            facts: [...datesOf(certificate), ...factsOf(certificate)]
        }));
    }

    async handleCopy(): Promise<void> {
        if (this.certificate) {
            const isCopied = await copyText(describeCertificate(this.certificate));
            this.said = isCopied ? labels.copied : labels.notCopied;
        }
    }

    handleDownload(): void {
        if (this.certificate) {
            saveText(this.fileName, toPem(this.certificate), 'application/x-pem-file');
            this.said = fill(labels.downloaded, this.fileName);
        }
    }

    /** From the common name, in characters that every file system takes. */
    get fileName(): string {
        const commonName = /(?:^|, )CN=([^,]*)/.exec(this.certificate?.subject ?? '')?.[1] ?? '';
        const safe = commonName
            .replace(/[^\w.-]+/g, '-')
            .slice(0, 60)
            .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
        return `${safe || this.certificate?.serialNumber.slice(0, 40) || 'certificate'}.pem`;
    }
}
