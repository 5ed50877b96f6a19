/**
 * The last conversations of the demo org, counted. `preview/org/conversations.json` has a list a channel, of 30 days up to
 * today; a channel that is not in it had none.
 */
import demo from '../../org/conversations.json';

const DAYS = 30;
/** As many as Apex counts. */
const MOST = 2000;

/**
 * @param {{ kind: string }} configuration
 * @param {string} channelName
 * @param {Date} now
 * @returns what `countConversations` answers
 */
export function conversationsOf({ kind }, channelName, now) {
    if (kind !== 'demo') {
        // Metadata files hold no conversations.
        return answer(now, { hasAccess: false, missing: ['MessagingSession', 'MessagingEndUser'] });
    }
    const {
        verified = [],
        guests = [],
        unknown = 0,
        missing = []
    } = Object.hasOwn(demo, channelName) ? demo[channelName] : {};
    if (missing.length > 0) {
        return answer(now, { hasAccess: false, missing });
    }
    const days = [];
    let left = MOST - unknown;
    for (let ago = 0; ago < DAYS && left > 0; ago += 1) {
        const [known, strangers] = [verified[DAYS - 1 - ago] ?? 0, guests[DAYS - 1 - ago] ?? 0];
        const counted = Math.min(known, left);
        const alsoCounted = Math.min(strangers, left - counted);
        left -= counted + alsoCounted;
        if (counted + alsoCounted > 0) {
            days.unshift({ day: dayOf(now, ago), verified: counted, guests: alsoCounted });
        }
    }
    return answer(now, { days, unknownCount: unknown, isCut: left === 0 });
}

function answer(now, part) {
    return {
        hasAccess: true,
        missing: [],
        days: [],
        unknownCount: 0,
        isCut: false,
        limitCount: MOST,
        dayCount: DAYS,
        lastDay: dayOf(now, 0),
        ...part
    };
}

/** In the user's time zone, as Apex has it: "2026-11-22". */
function dayOf(now, ago) {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago);
    const two = (number) => String(number).padStart(2, '0');
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
