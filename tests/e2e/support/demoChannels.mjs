/** What the view Channels says of each Enhanced Chat channel of the demo org, worked out by hand from preview/org. */
const ID = 'https://id.acme.example';
const ON = 'verification: Good, On';

export const demoChannels = {
    Web_Chat_EU: {
        verdict: /^Verifies users$/,
        chain: [
            ON,
            'configuration: Good, Portal',
            'keyset: Good, Portal 2026',
            `issuer: Good, ${ID}`,
            'keys: Good, 1 of 1 active',
            'certificates: Good, 380 days left'
        ]
    },
    Web_Chat_US: {
        verdict: /^Verifies users$/,
        chain: [
            ON,
            'configuration: Good, 2 active',
            'keyset: Good, 2 keysets',
            `issuer: Good, ${ID}`,
            'keys: Good, 2 of 2 active',
            'certificates: Good, Soonest: 380 days left'
        ]
    },
    Help_Center: {
        verdict: /Configuration active/,
        next: /active/i,
        broken: 'configuration',
        setup: 'Messaging Settings',
        chain: [
            ON,
            'configuration: Broken, None active',
            'keyset: Good, Portal 2026',
            `issuer: Good, ${ID}`,
            'keys: Good, 1 of 1 active',
            'certificates: Good, 380 days left'
        ]
    },
    Store_Checkout: {
        verdict: /Configuration active/,
        next: /User Verification Configuration/,
        broken: 'configuration',
        setup: 'Messaging Settings',
        chain: [
            ON,
            'configuration: Broken, None',
            'keyset: Not checked, None',
            'issuer: Not checked, None',
            'keys: Not checked, None',
            'certificates: Not checked, None'
        ]
    },
    Partner_Portal: {
        verdict: /^Verifies users$/,
        chain: [
            ON,
            'configuration: Good, Partners',
            'keyset: Good, Partners',
            'issuer: Good, https://ID.acme.example/',
            'keys: Good, 1 of 1 active',
            'certificates: Good, 115 days left'
        ]
    },
    Field_Service: {
        verdict: /^Verifies users, with 1 remark$/,
        chain: [
            ON,
            'configuration: Good, Field_Service',
            'keyset: Good, Field Service',
            `issuer: Good, ${ID}/field`,
            'keys: Good, 1 of 1 active',
            'certificates: Remarks, 12 days left'
        ]
    },
    Loyalty_App: {
        verdict: /Keys active/,
        next: /active/i,
        broken: 'keys',
        setup: 'Enhanced Chat User Verification',
        chain: [
            ON,
            'configuration: Good, Loyalty',
            'keyset: Good, Loyalty',
            `issuer: Good, ${ID}/loyalty`,
            'keys: Broken, 0 of 1 active',
            'certificates: Not checked, None active'
        ]
    },
    Shop_Chat: {
        verdict: /Keys active/,
        next: /key ID/i,
        broken: 'keys',
        setup: 'Enhanced Chat User Verification',
        chain: [
            ON,
            'configuration: Good, 2 active',
            'keyset: Good, 2 keysets',
            `issuer: Good, ${ID}/shop`,
            'keys: Broken, 2 of 2 active',
            'certificates: Good, Soonest: 215 days left'
        ]
    },
    Employee_Help: {
        verdict: /Not known/,
        chain: [
            ON,
            'configuration: Good, Employees',
            'keyset: Good, Employees',
            'issuer: Good, https://login.acme.example',
            'keys: Not checked, At your endpoint',
            'certificates: Not checked, At your endpoint'
        ]
    },
    Claims_Chat: {
        verdict: /Keyset/,
        next: /keyset/i,
        broken: 'keyset',
        setup: 'Messaging Settings',
        chain: [
            ON,
            'configuration: Good, Claims',
            'keyset: Broken, Missing: Claims_2024',
            'issuer: Not checked, None',
            'keys: Not checked, None',
            'certificates: Not checked, None'
        ]
    },
    Returns_Chat: {
        verdict: /Keys active/,
        next: /Returns_2025/,
        broken: 'keys',
        setup: 'Enhanced Chat User Verification',
        chain: [
            ON,
            'configuration: Good, Returns',
            'keyset: Good, Returns',
            `issuer: Good, ${ID}/returns`,
            'keys: Broken, 1 of 2 active, 1 missing',
            'certificates: Good, 305 days left'
        ]
    },
    Guest_Chat: {
        verdict: /User Verification is off/,
        next: /Add User Verification/,
        broken: 'verification',
        setup: 'Messaging Settings',
        chain: [
            'verification: Broken, Off',
            'configuration: Not checked, None',
            'keyset: Not checked, None',
            'issuer: Not checked, None',
            'keys: Not checked, None',
            'certificates: Not checked, None'
        ]
    }
};
