import { formatReason, type ChainLink } from 'c/preflightCore';
import { labels } from './labels.js';
import { keysetsOf, keysOf, type ChainSubject } from './subject.js';

function isUnread(subject: ChainSubject): boolean {
    return (
        subject.report.comparison.authorizations.some(({ keysetState }) => keysetState === 'not-read') ||
        keysetsOf(subject).some(({ unreadKeys }) => unreadKeys.length > 0)
    );
}

/** Why a link was not checked, as exactly as the configuration tells; '' for one that was. */
export function reasonOf(link: ChainLink, subject: ChainSubject): string {
    if (link.state !== 'not-checked') {
        return '';
    }
    const isOfKeys = link.id === 'keys' || link.id === 'certificates';
    if (isOfKeys && keysetsOf(subject).some(({ type }) => type === 'JWKS_URL')) {
        return labels.reasonEndpoint;
    }
    if (link.id === 'certificates' && keysOf(subject).some(({ name }) => !Object.hasOwn(subject.keyReports, name))) {
        return labels.reasonChecking;
    }
    return isUnread(subject) ? labels.reasonNotRead : formatReason(link.reason ?? 'facts-missing');
}
