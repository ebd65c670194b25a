// The reader of the API's own document, served from here so that it needs nobody else's server.
import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";
import "swagger-ui-dist/swagger-ui.css";

SwaggerUI({ url: "/api/openapi.json", dom_id: "#root", deepLinking: true, validatorUrl: null });
