import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, page, type Search, word } from "./addressParts";
import { getParentRoute } from "./rootRoute";
import type { ItemState } from "./sync/calls";
import type { Template } from "./templateWords";

type TemplateStatus = Template["status"];
const templateStatuses: readonly TemplateStatus[] = [
  "draft",
  "pending",
  "approved",
  "rejected",
  "paused",
  "disabled",
  "in_appeal",
  "archived",
];

const channels = createRoute({
  getParentRoute,
  path: "/whatsapp",
  component: lazyRouteComponent(() => import("./channels/ChannelsPage"), "ChannelsPage"),
});

const connect = createRoute({
  getParentRoute,
  path: "/whatsapp/connect",
  validateSearch: (search: Search): { number?: string; code?: string; state?: string; error?: string } => ({
    number: word(search.number),
    code: word(search.code),
    state: word(search.state),
    error: word(search.error),
  }),
  component: lazyRouteComponent(() => import("./channels/ConnectPage"), "ConnectPage"),
});

const desk = createRoute({
  getParentRoute,
  path: "/whatsapp/desk",
  validateSearch: (
    search: Search,
  ): {
    state?: "decoded" | "unknown" | "failed" | "pending";
    search?: string;
    page?: number;
    event?: string;
  } => ({
    state: oneOf(search.state, ["decoded", "unknown", "failed", "pending"]),
    search: word(search.search),
    page: page(search.page),
    event: word(search.event),
  }),
  component: lazyRouteComponent(() => import("./channels/DeskPage"), "DeskPage"),
});

const number = createRoute({
  getParentRoute,
  path: "/whatsapp/$phoneNumberId",
  component: lazyRouteComponent(() => import("./channels/NumberPage"), "NumberPage"),
});

const templates = createRoute({
  getParentRoute,
  path: "/whatsapp/templates",
  validateSearch: (search: Search): { status?: TemplateStatus; language?: string; search?: string; page?: number } => ({
    status: oneOf(search.status, templateStatuses),
    language: word(search.language),
    search: word(search.search),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./templates/TemplatesPage"), "TemplatesPage"),
});

const template = createRoute({
  getParentRoute,
  path: "/whatsapp/templates/$templateId",
  component: lazyRouteComponent(() => import("./templates/EditorPage"), "EditorPage"),
});

const catalogue = createRoute({
  getParentRoute,
  path: "/whatsapp/catalogue",
  validateSearch: (search: Search): { state?: ItemState; page?: number } => ({
    state: oneOf(search.state, ["pending", "sent", "live", "rejected"]),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./sync/CataloguePage"), "CataloguePage"),
});

const rotation = createRoute({
  getParentRoute,
  path: "/whatsapp/rotation",
  validateSearch: (search: Search): { state?: "in" | "out" | "starred" | "never"; search?: string; page?: number } => ({
    state: oneOf(search.state, ["in", "out", "starred", "never"]),
    search: word(search.search),
    page: page(search.page),
  }),
  component: lazyRouteComponent(() => import("./rotation/RotationPage"), "RotationPage"),
});

/** The pages about the shop's numbers on WhatsApp, and what they send and show. */
export const whatsappRoutes = [channels, connect, desk, number, templates, template, catalogue, rotation];
