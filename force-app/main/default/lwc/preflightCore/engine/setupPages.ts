import type { SetupPageId } from '../types.js';

export interface SetupPage {
    /** Path below the org's own address. */
    readonly path: string;
    /** The words for Setup's Quick Find box: a path that changes must not strand anybody. */
    readonly quickFind: string;
    /** The page's own heading. */
    readonly title: string;
}

/** The pages of Setup that next steps lead to. */
export const setupPages: Readonly<Record<SetupPageId, SetupPage>> = {
    'user-verification': {
        path: '/lightning/setup/Authorization/home',
        quickFind: 'User Verification',
        title: 'Enhanced Chat User Verification'
    },
    'messaging-settings': {
        path: '/lightning/setup/LiveMessageSetup/home',
        quickFind: 'Messaging Settings',
        title: 'Messaging Settings'
    },
    deployments: {
        path: '/lightning/setup/EmbeddedServiceDeployments/home',
        quickFind: 'Embedded Service Deployments',
        title: 'Embedded Service Deployments'
    },
    'remote-sites': {
        path: '/lightning/setup/SecurityRemoteProxy/home',
        quickFind: 'Remote Site Settings',
        title: 'Remote Site Settings'
    },
    'permission-sets': {
        path: '/lightning/setup/PermSets/home',
        quickFind: 'Permission Sets',
        title: 'Permission Sets'
    },
    'named-credentials': {
        path: '/lightning/setup/NamedCredential/home',
        quickFind: 'Named Credentials',
        title: 'Named Credentials'
    }
};
