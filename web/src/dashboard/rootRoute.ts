import { createRootRoute } from "@tanstack/react-router";
import { Gate } from "./Gate";

const root = createRootRoute({ component: Gate });

export const getParentRoute = () => root;
