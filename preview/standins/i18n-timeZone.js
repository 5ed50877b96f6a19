/** Stands in for the user's time zone: on the local page the browser's. */
export default Intl.DateTimeFormat().resolvedOptions().timeZone;
