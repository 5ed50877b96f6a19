/** Selectors for `no-restricted-syntax`. */

/** What the org's compiler rejects though browsers run it. */
export const refusedByTheOrg = [
    {
        selector: 'MethodDefinition[key.type="PrivateIdentifier"]',
        message: 'The org refuses private methods (LWC1007): make it a function beside the class.'
    },
    { selector: 'StaticBlock', message: 'The org refuses static blocks.' },
    { selector: 'AccessorProperty', message: 'The org refuses accessor fields.' },
    {
        selector: ':matches(AwaitExpression, ForOfStatement[await=true]):not(:function *)',
        message: 'The org refuses await outside of a function.'
    }
];

/** What would make a result of the core depend on something that was not handed in. */
export const impure = [
    {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'The core has no clock of its own: use context.now.'
    },
    { selector: 'CallExpression[callee.name="Date"]', message: 'The core has no clock of its own: use context.now.' },
    {
        selector: 'MemberExpression[object.name="Date"][property.name="now"]',
        message: 'The core has no clock of its own: use context.now.'
    },
    {
        selector: 'MemberExpression[object.name="Math"][property.name="random"]',
        message: 'The same input gives the same findings: no chance in the core.'
    },
    {
        selector: 'CallExpression[callee.property.name=/^toLocale|^localeCompare$/]',
        message: 'The same input gives the same findings everywhere: nothing in the core depends on a locale.'
    }
];
