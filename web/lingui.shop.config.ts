import config from "./lingui.config.ts";

/** The shop's pages alone, in every language that shoppers read: the other pages are for people who work here. */
export default { ...config, catalogs: config.catalogs?.filter(({ path }) => path.includes("/storefront/")) };
