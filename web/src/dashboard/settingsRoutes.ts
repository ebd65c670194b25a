import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { getParentRoute } from "./rootRoute";

const settings = createRoute({
  getParentRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsPage"), "SettingsPage"),
});

const delivery = createRoute({
  getParentRoute,
  path: "/settings/delivery",
  component: lazyRouteComponent(() => import("./settings/DeliveryPage"), "DeliveryPage"),
});

const coupons = createRoute({
  getParentRoute,
  path: "/settings/coupons",
  component: lazyRouteComponent(() => import("./settings/CouponsPage"), "CouponsPage"),
});

const domains = createRoute({
  getParentRoute,
  path: "/settings/domains",
  component: lazyRouteComponent(() => import("./settings/DomainsPage"), "DomainsPage"),
});

const design = createRoute({
  getParentRoute,
  path: "/settings/design",
  component: lazyRouteComponent(() => import("./design/DesignPage"), "DesignPage"),
});

const shopPages = createRoute({
  getParentRoute,
  path: "/settings/pages",
  component: lazyRouteComponent(() => import("./info/PagesPage"), "PagesPage"),
});

/** The pages on which a merchant says how her shop is. */
export const settingsRoutes = [settings, delivery, coupons, domains, design, shopPages];
