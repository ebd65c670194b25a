import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { catalogueRoutes } from "./catalogueRoutes";
import { Lost, Stumbled } from "./Lost";
import { getParentRoute } from "./rootRoute";
import { sellingRoutes } from "./sellingRoutes";
import { settingsRoutes } from "./settingsRoutes";
import { whatsappRoutes } from "./whatsappRoutes";

const home = createRoute({
  getParentRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./home/HomePage"), "HomePage"),
});

export const router = createRouter({
  routeTree: getParentRoute().addChildren([
    home,
    ...sellingRoutes,
    ...catalogueRoutes,
    ...whatsappRoutes,
    ...settingsRoutes,
  ]),
  basepath: "/dashboard",
  defaultPreload: "intent",
  defaultNotFoundComponent: Lost,
  defaultErrorComponent: Stumbled,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
