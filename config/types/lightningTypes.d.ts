/**
 * What Salesforce's own types have right. Their index is not imported as a whole: its modal and confirm lack the
 * static `open` and cannot be augmented, so `lightning.d.ts` declares those.
 */
import '@salesforce/lightning-types/dist/@salesforce/client.d.ts';
import '@salesforce/lightning-types/dist/@salesforce/user.d.ts';
import '@salesforce/lightning-types/dist/lightning/lightningPlatformResourceLoader.d.ts';
