import { formatRotationStep, type RotationPlan, type RotationStep, type SetupPageId } from 'c/preflightCore';
import { fill, numeral, type OrganizationSource } from 'c/preflightShared';
import { labels } from './labels.js';

/** A step as it is shown. */
export interface StepRow {
    readonly id: string;
    readonly className: string;
    readonly icon: string;
    readonly variant: string;
    readonly state: string;
    readonly title: string;
    readonly what: string;
    readonly seenBy: string;
    readonly setupPage: SetupPageId | null;
    /** True: the admin says since when the backend signs. */
    readonly asksSince: boolean;
    /** True: the admin ticks it off. */
    readonly asksTick: boolean;
    readonly isTicked: boolean;
    /** True: there is no new key yet. */
    readonly leadsOn: boolean;
}

const LOOKS: Readonly<Record<RotationStep['state'], { icon: string; variant: string; state: string }>> = {
    done: { icon: 'utility:success', variant: 'success', state: labels.done },
    next: { icon: 'utility:forward', variant: '', state: labels.next },
    open: { icon: 'utility:routing_offline', variant: '', state: labels.open },
    'too-early': { icon: 'utility:clock', variant: '', state: labels.early }
};

function seenBy({ seenBy: who, state }: RotationStep, source: OrganizationSource): string {
    if (state !== 'done') {
        return who === 'admin' && state !== 'too-early' ? labels.byAdmin : '';
    }
    const ofOrg = source === 'import' ? labels.byImport : labels.byOrg;
    return who === 'org' ? ofOrg : who === 'clock' ? labels.byClock : labels.byAdmin;
}

/** @param ticked what the admin says is done */
export function rowsOf({ steps }: RotationPlan, source: OrganizationSource, ticked: readonly string[]): StepRow[] {
    return steps.map((step) => {
        const { id, state, seenBy: who, variant: kind, setupPage } = step;
        const isAdmins = who === 'admin' && state !== 'too-early';
        return {
            id,
            className: `step step_${state}`,
            ...LOOKS[state],
            ...formatRotationStep(step),
            seenBy: id === 'make-key' ? '' : seenBy(step, source),
            setupPage: state === 'next' ? setupPage : null,
            asksSince: id === 'switch-backend' && (isAdmins || kind === 'too-soon'),
            asksTick: id !== 'switch-backend' && isAdmins,
            isTicked: ticked.includes(id),
            leadsOn: id === 'make-key' && state === 'next'
        };
    });
}

/** How far it is, in words. */
export function progressOf({ steps }: RotationPlan): string {
    const done = steps.filter(({ state }) => state === 'done').length;
    return done === steps.length ? labels.complete : fill(labels.progress, numeral(done), numeral(steps.length));
}

/** The steps as text, for a ticket. */
export function textOf(plan: RotationPlan, channel: string): string {
    const lines = plan.steps.map((step, index) => {
        const { title, what } = formatRotationStep(step);
        return `${index + 1}. [${step.state === 'done' ? 'x' : ' '}] ${title}\n   ${what}`;
    });
    return [fill(labels.title, channel), '', ...lines, ''].join('\n');
}
