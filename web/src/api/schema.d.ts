// Generated from the server's schemas by `npm run api:generate`. Do not edit.
export interface paths {
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login
         * @description Authenticate. The token lives 60 minutes; a refresh cookie keeps the browser signed in.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description End this session: its token and its refresh cookie stop working at once.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description Exchange the refresh cookie for a new token and a new cookie. Each cookie works once.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Register a new merchant account. Begins a session too, so that the browser is signed in at once.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/subdomains/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check Subdomain
         * @description Whether a shop address is free, and if not, why.
         */
        get: operations["check_subdomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Merchant
         * @description The shop itself.
         */
        get: operations["get_merchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Merchant
         * @description Change the shop's own data; what is left out stays.
         */
        patch: operations["change_merchant"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/bulk-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulk Edits
         * @description Bulk edits of the last 30 days, the latest first.
         */
        get: operations["list_bulk_edits"];
        put?: never;
        /**
         * Begin Bulk Edit
         * @description Change many products at once: up to 1,000 by their ids, or all that a filter finds.
         */
        post: operations["begin_bulk_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/bulk-edits/{edit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Bulk Edit
         * @description How far a bulk edit is, and what it left as it was.
         */
        get: operations["get_bulk_edit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/bulk-edits/{edit_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Bulk Edit
         * @description Put back what a bulk edit changed; what was changed again since is left and named.
         */
        post: operations["undo_bulk_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Carts
         * @description The open cart of a customer, as a list of none or one: with today's prices and what is left of each thing.
         */
        get: operations["list_carts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/carts/{cart_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Cart
         * @description One cart, in whatever state.
         */
        get: operations["get_cart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/catalog-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Catalog Changes
         * @description The history of the whole catalogue, the latest first.
         */
        get: operations["list_catalog_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Categories
         * @description The shop's categories with their subcategories, in the order they are shown.
         */
        get: operations["list_categories"];
        put?: never;
        /**
         * Create Category
         * @description Add a category.
         */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Category
         * @description One category with its subcategories.
         */
        get: operations["get_category"];
        put?: never;
        post?: never;
        /**
         * Archive Category
         * @description Take an empty category away.
         */
        delete: operations["archive_category"];
        options?: never;
        head?: never;
        /**
         * Change Category
         * @description Change a category; what is left out stays.
         */
        patch: operations["change_category"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/categories/{category_id}/subcategories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Subcategories
         * @description The subcategories of a category on all levels, each followed by its own, in the order they are shown.
         */
        get: operations["list_subcategories"];
        put?: never;
        /**
         * Create Subcategory
         * @description Add a subcategory below a category, or below another subcategory.
         */
        post: operations["create_subcategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/categories/{category_id}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Category Translations
         * @description What a category of any level is called in other languages.
         */
        get: operations["list_category_translations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/categories/{category_id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Translate Category
         * @description Say what a category of any level is called in a language.
         */
        put: operations["translate_category"];
        post?: never;
        /**
         * Forget Category Translation
         * @description Show a category in the shop's own words again in a language.
         */
        delete: operations["forget_category_translation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/category-tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Category Tree
         * @description Every category of every level, in the order they are shown.
         */
        get: operations["get_category_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/category-tree/{category_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Category
         * @description Hang a category of any level elsewhere, with everything below it.
         */
        post: operations["move_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/category-tree/{category_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Category
         * @description Bring an archived category of any level back.
         */
        post: operations["restore_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Channel Alerts
         * @description What is wrong with the shop's numbers right now, the worst first. Whoever answers chats may see it.
         */
        get: operations["list_channel_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Channel Events
         * @description What providers sent for this shop, the newest first.
         */
        get: operations["list_channel_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Channel Event
         * @description One of them, with its raw body.
         */
        get: operations["get_channel_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-events/{event_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages Of Event
         * @description The messages that came of an event, or that it reports on.
         */
        get: operations["list_messages_of_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-events/{event_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Channel Event
         * @description Try an event again that could not be used.
         */
        post: operations["retry_channel_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-events/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Channel Events
         * @description Try every failed event of a time again. Safe to repeat: whatever an event brings is kept once.
         */
        post: operations["retry_channel_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ways To Connect
         * @description The ways in which a number can be connected to this platform.
         */
        get: operations["list_ways_to_connect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-setup/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look Through Token
         * @description What an access token is worth, and the numbers it sees. Nothing is kept.
         */
        post: operations["look_through_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-setup/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Signup
         * @description The numbers that a business shared in Meta's sign-up, and a ticket to connect one of them.
         */
        post: operations["begin_signup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channel-setup/signup/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Signup
         * @description Connect one of the numbers that a business shared.
         */
        post: operations["finish_signup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Channels
         * @description The WhatsApp numbers of the shop.
         */
        get: operations["list_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Channel
         * @description One WhatsApp number.
         */
        get: operations["get_channel"];
        /**
         * Connect Channel
         * @description Connect a WhatsApp number, or change how it is connected. Credentials are stored sealed and never shown.
         *
         *     A number that is new here needs an access token that sees it: it is the proof that the number is yours.
         */
        put: operations["connect_channel"];
        post?: never;
        /**
         * Remove Channel
         * @description Disconnect a number. Its secrets are erased; its chats stay, and can only be read until it is connected again.
         */
        delete: operations["remove_channel"];
        options?: never;
        head?: never;
        /**
         * Change Channel
         * @description Choose the number as the usual one; hold back what would leave through it, or let it leave again.
         */
        patch: operations["change_channel"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Channel
         * @description Try live whether a number works: its token, account, registration, app secret, webhook, and what has arrived.
         *
         *     With a body, what stands in it is tried over what is connected; nothing of it is kept. A number that is not
         *     connected yet is tried with what the body gives.
         */
        post: operations["check_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/delivery-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Delivery Form
         * @description Whether shoppers of a number are shown the delivery form, or are asked in the chat.
         */
        get: operations["get_delivery_form"];
        put?: never;
        /**
         * Publish Delivery Form
         * @description Show the delivery form to shoppers of a number; again brings it up to date.
         */
        post: operations["publish_delivery_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Channel Health
         * @description How a number is doing, as far as Meta has told.
         */
        get: operations["get_channel_health"];
        put?: never;
        /**
         * Refresh Channel Health
         * @description Ask Meta now how a number is doing.
         */
        post: operations["refresh_channel_health"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register Channel
         * @description Register the number for the Cloud API with its six digits, and check again.
         */
        post: operations["register_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe Channel
         * @description Let the app hear what happens on the number's account, and check again. Safe to repeat.
         */
        post: operations["subscribe_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Syncs
         * @description Ask the phone app for its contacts and chats: possible once, within 24 hours of the sign-up.
         */
        post: operations["ask_for_syncs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/test-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Test Message
         * @description Send a test message to your own phone by this number; `status_url` tells when it has arrived.
         */
        post: operations["send_test_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/{phone_number_id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Waiting Messages
         * @description How many messages wait to leave by a number.
         */
        get: operations["count_waiting_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/dialog360": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connect Dialog360 Number
         * @description Connect the WhatsApp number a 360dialog key belongs to, and have its webhooks sent here.
         */
        put: operations["connect_dialog360_number"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/channels/twilio/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connect Twilio Number
         * @description Connect a WhatsApp number of a Twilio account. The credentials are tried first, then stored sealed.
         */
        put: operations["connect_twilio_number"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Collections
         * @description The shop's collections, in the order they are shown.
         */
        get: operations["list_collections"];
        put?: never;
        /**
         * Create Collection
         * @description Add a collection.
         */
        post: operations["create_collection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/collections/{collection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Collection
         * @description One collection.
         */
        get: operations["get_collection"];
        put?: never;
        post?: never;
        /**
         * Archive Collection
         * @description Take a collection away; its products stay.
         */
        delete: operations["archive_collection"];
        options?: never;
        head?: never;
        /**
         * Change Collection
         * @description Change a collection; what is left out stays.
         */
        patch: operations["change_collection"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/collections/{collection_id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Collection Products
         * @description The products that are in a collection right now, in its own order: those on sale, or `all` but archived ones.
         */
        get: operations["list_collection_products"];
        /**
         * Fill Collection
         * @description Let a collection hold exactly these products, in this order.
         */
        put: operations["fill_collection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/collections/{collection_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Collection
         * @description Bring an archived collection back.
         */
        post: operations["restore_collection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/collections/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Order Collections
         * @description Show the collections in another order; those left out stand behind.
         */
        put: operations["order_collections"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/collections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Collection
         * @description What rules would find right now; nothing is kept.
         */
        post: operations["preview_collection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Conversations
         * @description The shop's conversations, the liveliest first.
         */
        get: operations["list_conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conversation
         * @description One conversation: with whom, who speaks for the shop, and until when free words may be sent.
         */
        get: operations["get_conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages
         * @description The messages of a conversation, the newest first.
         */
        get: operations["list_messages"];
        put?: never;
        /**
         * Reply
         * @description Reply as the team, which takes the conversation from the assistant.
         */
        post: operations["reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Message
         * @description One message, and what became of it.
         */
        get: operations["get_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}/messages/{message_id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Message Again
         * @description Send a message that failed, or that may not have arrived, once more. Asking twice sends once.
         */
        post: operations["send_message_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Conversation Owner
         * @description Take a conversation from the assistant, or give it back.
         */
        post: operations["set_conversation_owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Conversation Read
         * @description The team has looked at it; the customer sees the blue ticks.
         */
        post: operations["mark_conversation_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/conversations/{conversation_id}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Offered Templates
         * @description The templates that may be sent in this conversation, also when its 24 hours are over.
         */
        get: operations["list_offered_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Customers
         * @description The shop's customers, the newest first.
         */
        get: operations["list_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Customer
         * @description One customer.
         */
        get: operations["get_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Customer
         * @description Correct what is known of a customer; what is left out stays.
         */
        patch: operations["change_customer"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers/{customer_id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Consent
         * @description Whether a customer is sent offers, and every change of it.
         */
        get: operations["get_consent"];
        /**
         * Set Consent
         * @description Write down what a customer told the team: no more offers, or offers again.
         */
        put: operations["set_consent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers/{customer_id}/different": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Customers Apart
         * @description Two customers are different people: nobody is asked about them again.
         */
        post: operations["keep_customers_apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers/{customer_id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Customer Identity
         * @description Her identifiers, who may be the same person, and what was joined before.
         */
        get: operations["get_customer_identity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers/{customer_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Customer
         * @description Join two customers who are one person. The older record is kept; it can be undone.
         */
        post: operations["merge_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/customers/{customer_id}/merges/{merge_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Customer Merge
         * @description Take two customers apart again: each has what it had before.
         */
        post: operations["undo_customer_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach File
         * @description Hand over a file to send: its `id` goes into a message as `file_id`. What WhatsApp refuses is refused here.
         */
        post: operations["attach_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get File
         * @description What is known of a file, with fresh links to it.
         */
        get: operations["get_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/files/{file_id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch File Again
         * @description Try once more to fetch a file that failed.
         */
        post: operations["fetch_file_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show File
         * @description A file itself, for a member of the shop or whoever has a signed link that still lasts.
         */
        get: operations["show_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description Uploaded product files, the latest first.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Draft Import
         * @description Upload a file of any kind to look at first: CSV of any delimiter and encoding, a workbook, an export of Shopify or
         *     WooCommerce. Nothing is written until `start`.
         */
        post: operations["draft_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description How far an uploaded file is, and what it did.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Import
         * @description Stop an import, or throw a draft away. What it did until then stays, and can be reverted.
         */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Import
         * @description Count what a file would do. Nothing is written.
         */
        post: operations["check_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import Columns
         * @description What the columns of a file are taken for, with the first values in each.
         */
        get: operations["get_import_columns"];
        /**
         * Settle Import Columns
         * @description Say what the columns of a file are. The next file with the same header is read so, too.
         */
        put: operations["settle_import_columns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Import
         * @description The first changes that a checked file would make, from what there is to what it says.
         */
        get: operations["preview_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revert Import
         * @description Take a whole import back: what it added is archived, what it changed is as before.
         *
         *     What somebody changed since stays, and is named in `left_alone`.
         */
        post: operations["revert_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/rows-to-fix.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rows To Fix
         * @description The rows that could not be taken, in the file's own columns, and why, to fix and upload again.
         */
        get: operations["get_rows_to_fix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/rows-to-fix.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rows To Fix As Workbook
         * @description The rows that could not be taken as a workbook, to fix and upload again.
         */
        get: operations["get_rows_to_fix_as_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/imports/{import_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Import
         * @description Import a file that was uploaded to be looked at. It is done once, however often this is asked.
         */
        post: operations["start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch Merchant
         * @description What happens in this shop, as server-sent events. Each is a hint to look again, never the whole truth.
         */
        get: operations["watch_merchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Orders
         * @description The shop's orders, the newest first.
         */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Order
         * @description One order with its history.
         */
        get: operations["get_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Order
         * @description Move an order on, cancel it, or note its payment. The customer is told of a new status in her chat.
         */
        patch: operations["change_order"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/orders/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Today
         * @description What was sold today.
         */
        get: operations["get_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Products
         * @description Products with pagination and filters, the newest first. `all` means every status but archived.
         */
        get: operations["list_products"];
        put?: never;
        /**
         * Create Product
         * @description Add a product.
         */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Products
         * @description Every product and variant that is not archived, in the format's columns. Importing it again changes nothing.
         */
        get: operations["export_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Products As Workbook
         * @description Every product and variant that is not archived, as a workbook in the same columns.
         */
        get: operations["export_products_as_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Product
         * @description One product, whatever its status.
         */
        get: operations["get_product"];
        put?: never;
        post?: never;
        /**
         * Archive Product
         * @description Take a product off sale for good; orders keep it.
         */
        delete: operations["archive_product"];
        options?: never;
        head?: never;
        /**
         * Change Product
         * @description Change a product; what is left out stays.
         */
        patch: operations["change_product"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Product Changes
         * @description The history of a product and its variants, the latest first. What was sold stands in the stock's movements.
         */
        get: operations["list_product_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Product Collections
         * @description The collections into which a product was put by hand.
         */
        get: operations["list_product_collections"];
        /**
         * Place Product
         * @description Put a product into just these collections, behind what is there.
         */
        put: operations["place_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/linked-pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Linked Pictures
         * @description The pictures that were given by their address, and what became of each.
         */
        get: operations["list_linked_pictures"];
        put?: never;
        /**
         * Link Pictures
         * @description Have pictures fetched from elsewhere; each shows among the product's pictures once it is here.
         */
        post: operations["link_pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/linked-pictures/{address_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink Picture
         * @description Wait for a picture no longer; one that is here already stays. Answers those that are left.
         */
        delete: operations["unlink_picture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/linked-pictures/{address_id}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch Picture Again
         * @description Try once more to fetch a picture that failed.
         */
        post: operations["fetch_picture_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Pictures
         * @description The pictures of a product, in their order; the first that is ready is the product's `image_url`.
         */
        get: operations["list_pictures"];
        put?: never;
        /**
         * Upload Pictures
         * @description Add up to ten pictures, each as a field `file` of the form. They are `pending` until they are prepared.
         *
         *     What cannot be taken is listed as `refused` while the others are added; when none can be, that is an error.
         */
        post: operations["upload_pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/pictures/{picture_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Picture
         * @description Remove a picture for good, its files included; answers those that are left.
         */
        delete: operations["remove_picture"];
        options?: never;
        head?: never;
        /**
         * Describe Picture
         * @description Say what is to be seen on a picture.
         */
        patch: operations["describe_picture"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/pictures/{picture_id}/crop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Crop Picture
         * @description Make a new picture out of a part of one; it comes right behind it, and the old one stays.
         */
        post: operations["crop_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/pictures/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Arrange Pictures
         * @description Put all pictures of a product into another order; the first one stands for the product.
         */
        put: operations["arrange_pictures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Product Translations
         * @description What a product is called in other languages.
         */
        get: operations["list_product_translations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Translate Product
         * @description Say what a product is called in a language.
         */
        put: operations["translate_product"];
        post?: never;
        /**
         * Forget Product Translation
         * @description Show a product in the shop's own words again in a language.
         */
        delete: operations["forget_product_translation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/{product_id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Variants
         * @description The variants of a product in the order they are shown; a simple product has one.
         */
        get: operations["list_variants"];
        /**
         * Put Variants
         * @description Say everything that a product comes in: variants are changed, added, and those not named archived.
         */
        put: operations["put_variants"];
        /**
         * Create Variant
         * @description Add a variant. Give the one that is there its options first.
         */
        post: operations["create_variant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Products
         * @description Add and change products from a CSV file. Rows that cannot be taken are listed; the others land.
         *
         *     Sending the same file again changes nothing.
         */
        post: operations["upload_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/products/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look Up Code
         * @description The products with this barcode, or else this SKU; GTINs match whatever zeros stand before them.
         */
        get: operations["look_up_code"];
        put?: never;
        /**
         * Look Up Picture
         * @description The products that a picture, the field `file` of the form, may show: by a code on it, else by its looks.
         */
        post: operations["look_up_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rotation
         * @description How many products WhatsApp shows, of how many, and what the rotation learns.
         */
        get: operations["get_rotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Rotation
         * @description Change the limit or the comparison. What no longer fits leaves at once, and free places are filled.
         */
        patch: operations["change_rotation"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/rotation/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Stars
         * @description Whether products have a place in WhatsApp when they are starred. Nothing is changed.
         */
        post: operations["check_stars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/rotation/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Rotation
         * @description What would come in and leave with another limit, other stars, or products kept out. Nothing is changed.
         */
        post: operations["preview_rotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/rotation/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rotation Products
         * @description Products, whether WhatsApp shows them, and why.
         */
        get: operations["list_rotation_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/rotation/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Rotation Product
         * @description Whether WhatsApp shows a product, and why.
         */
        get: operations["get_rotation_product"];
        /**
         * Decide Rotation Product
         * @description Decide about a product: always (it gets a star), never, or as the rotation decides. It counts at once.
         */
        put: operations["decide_rotation_product"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/rotation/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rotation Rounds
         * @description The rounds of the last months, the latest first.
         */
        get: operations["list_rotation_rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/search/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Facets
         * @description How many products there are of each kind, in the list with the same filters.
         */
        get: operations["count_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/search/misses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Misses
         * @description What shoppers looked for and did not find, the most wanted first, with what each may have meant.
         */
        get: operations["list_misses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/search/misses/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Miss
         * @description Ask no more about a phrase.
         */
        post: operations["dismiss_miss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/search/popular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Popular Searches
         * @description What shoppers looked for and found in the last four weeks, the most wanted first.
         */
        get: operations["list_popular_searches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/search/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Synonyms
         * @description The shop's own synonyms, by their phrase.
         */
        get: operations["list_synonyms"];
        put?: never;
        /**
         * Keep Synonym
         * @description Let a phrase also mean others; from now on it is missed no more.
         */
        post: operations["keep_synonym"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/search/synonyms/{synonym_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget Synonym
         * @description Let a phrase mean only itself again.
         */
        delete: operations["forget_synonym"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Interests
         * @description Who waits for what is sold out, the longest first.
         */
        get: operations["list_interests"];
        put?: never;
        /**
         * Note Interest
         * @description Note that somebody wants to hear when it is back. Asked twice, she waits once.
         */
        post: operations["note_interest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/interests/{interest_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget Interest
         * @description Let her wait no longer.
         */
        delete: operations["forget_interest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stock Locations
         * @description The places besides the main one, in the order stock is taken from them.
         */
        get: operations["list_stock_locations"];
        put?: never;
        /**
         * Open Stock Location
         * @description Add a place.
         */
        post: operations["open_stock_location"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/locations/{location_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close Stock Location
         * @description Take an empty place away; the ledger keeps it.
         */
        delete: operations["close_stock_location"];
        options?: never;
        head?: never;
        /**
         * Change Stock Location
         * @description Change a place; what is left out stays.
         */
        patch: operations["change_stock_location"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Low Stock
         * @description What is on sale and runs low, the fewest first.
         */
        get: operations["list_low_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Movements
         * @description The ledger: every move of stock with its reason and source, the latest first.
         */
        get: operations["list_movements"];
        put?: never;
        /**
         * Move Stock
         * @description Note what was counted, received, brought back, corrected or lost.
         */
        post: operations["move_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/movements.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Movements
         * @description The whole ledger, or that of one variant, as CSV, the latest first.
         */
        get: operations["download_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Stock Policy
         * @description How long an unpaid order holds its stock, and when stock counts as low.
         */
        get: operations["get_stock_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Stock Policy
         * @description Change the policy; what is left out stays. Orders that hold stock already are not concerned.
         */
        patch: operations["change_stock_policy"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reservations
         * @description What is held for orders and checkouts right now, the oldest first.
         */
        get: operations["list_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer Stock
         * @description Note what was carried from one place to another.
         */
        post: operations["transfer_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/stock/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stock
         * @description Everything that is not archived with its stock: what runs low first, what nobody counts last.
         */
        get: operations["list_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/subcategories/{subcategory_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Subcategory
         * @description One subcategory.
         */
        get: operations["get_subcategory"];
        put?: never;
        post?: never;
        /**
         * Archive Subcategory
         * @description Take an empty subcategory away.
         */
        delete: operations["archive_subcategory"];
        options?: never;
        head?: never;
        /**
         * Change Subcategory
         * @description Change a subcategory; what is left out stays.
         */
        patch: operations["change_subcategory"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tags
         * @description The tags of the shop's products, the most used first.
         */
        get: operations["list_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description The shop's templates, and when each WhatsApp account was last read.
         */
        get: operations["list_templates"];
        put?: never;
        /**
         * Create Template
         * @description Write a template. It may be unfinished: `problems` says what is missing before it can be submitted.
         */
        post: operations["create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Template
         * @description One template, what can be edited in it, and everything that was submitted before.
         */
        get: operations["get_template"];
        /**
         * Change Template
         * @description Keep other words for a template; `submit` sends them to WhatsApp.
         */
        put: operations["change_template"];
        post?: never;
        /**
         * Delete Template
         * @description Delete a template, at WhatsApp too. Its name cannot be used again for 30 days there.
         */
        delete: operations["delete_template"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/{template_id}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill Template
         * @description What the customer would read with these words filled in, and why it could not be sent so. Sends nothing.
         */
        post: operations["fill_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/{template_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Template
         * @description Submit a template, or the changes to it, for Meta's review.
         */
        post: operations["submit_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Template
         * @description What the phone would show of a template, and what WhatsApp would refuse in it. Keeps nothing.
         */
        post: operations["check_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Forms
         * @description The published forms (Flows) of the shop's WhatsApp account, which a button can open.
         */
        get: operations["list_forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Sample
         * @description Upload the sample of a header: a picture, a video or a document. Its `handle` goes into `header_handle`.
         */
        post: operations["upload_sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/starter-set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Starter Set
         * @description The templates every shop needs, ready in seven languages.
         */
        get: operations["get_starter_set"];
        put?: never;
        /**
         * Add Starter Set
         * @description Add what is missing of the starter set in the chosen languages, and submit it for review.
         */
        post: operations["add_starter_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/templates/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync Templates
         * @description Read every template from WhatsApp now.
         */
        post: operations["sync_templates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/variants/{variant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Variant
         * @description One variant, archived or not.
         */
        get: operations["get_variant"];
        put?: never;
        post?: never;
        /**
         * Archive Variant
         * @description Take a variant off sale for good; orders keep it.
         */
        delete: operations["archive_variant"];
        options?: never;
        head?: never;
        /**
         * Change Variant
         * @description Change a variant; what is left out stays.
         */
        patch: operations["change_variant"];
        trace?: never;
    };
    "/api/merchants/{merchant_id}/variants/{variant_id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Stock
         * @description A variant's stock at every place, and what is held of it.
         */
        get: operations["get_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Whatsapp Catalogues
         * @description The catalogues that the shop's numbers show at Meta, and how far each is in step.
         */
        get: operations["list_whatsapp_catalogues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Catalogue
         * @description Read the whole catalogue back from Meta, and put right what differs.
         */
        post: operations["check_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Catalogue Items
         * @description The items of a catalogue, those that wait longest first.
         */
        get: operations["list_catalogue_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause Catalogue
         * @description Send nothing more until it is resumed.
         */
        post: operations["pause_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume Catalogue
         * @description Go on, and send what has changed meanwhile.
         */
        post: operations["resume_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync Catalogue
         * @description Compare everything and send what differs now, also what was refused before.
         */
        post: operations["sync_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/commerce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Commerce Settings
         * @description What each number shows of its catalogue, as Meta says right now.
         */
        get: operations["list_commerce_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp-catalogues/commerce/{phone_number_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Commerce Settings
         * @description Let a number show its catalogue, and take carts, or not.
         */
        put: operations["change_commerce_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Costs
         * @description What the delivered messages of a month cost, by category.
         */
        get: operations["get_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate Cost
         * @description What messages would cost if they were sent now. Ask before sending to many.
         */
        post: operations["estimate_cost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merchants/{merchant_id}/whatsapp/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Whatsapp Message
         * @description Send a WhatsApp message to a customer.
         *
         *     Outside the 24 hour window only `type: "template"` may be sent; the refusal lists the templates that would do.
         */
        post: operations["send_whatsapp_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place Order
         * @description Create a new order. Needs no sign-in: the shop is named by `merchant_id`.
         *
         *     Prices are the catalogue's. Name the `price` you expect, and nothing is ordered when it is another one.
         */
        post: operations["place_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** _BulkEdits */
        _BulkEdits: {
            /** Bulk Edits */
            bulk_edits: components["schemas"]["BulkEditOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Categories */
        _Categories: {
            /** Categories */
            categories: components["schemas"]["CategoryOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Changes */
        _Changes: {
            /** Changes */
            changes: components["schemas"]["ChangeOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Collections */
        _Collections: {
            /** Collections */
            collections: components["schemas"]["CollectionOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Held */
        _Held: {
            pagination: components["schemas"]["Pagination"];
            /** Reservations */
            reservations: components["schemas"]["HeldOut"][];
        };
        /** _Imports */
        _Imports: {
            /** Imports */
            imports: components["schemas"]["ImportOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Interests */
        _Interests: {
            /** Interests */
            interests: components["schemas"]["InterestOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Linked */
        _Linked: {
            /** Addresses */
            addresses: components["schemas"]["LinkedOut"][];
        };
        /** _Locations */
        _Locations: {
            /** Locations */
            locations: components["schemas"]["LocationOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Lookup */
        _Lookup: {
            /**
             * Codes
             * @description What was read, or asked for.
             * @example [
             *       "6001234567890"
             *     ]
             */
            codes: string[];
            /**
             * Matches
             * @description The likeliest first; empty when nothing comes near.
             */
            matches: components["schemas"]["MatchOut"][];
        };
        /** _Low */
        _Low: {
            pagination: components["schemas"]["Pagination"];
            /** Variants */
            variants: components["schemas"]["LowOut"][];
        };
        /** _Matrix */
        _Matrix: {
            /** Variants */
            variants: components["schemas"]["VariantOut"][];
        };
        /** _Misses */
        _Misses: {
            /** Misses */
            misses: components["schemas"]["MissOut"][];
        };
        /** _Movements */
        _Movements: {
            /** Movements */
            movements: components["schemas"]["MovementOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** _Overview */
        _Overview: {
            pagination: components["schemas"]["Pagination"];
            /** Variants */
            variants: components["schemas"]["OverviewOut"][];
        };
        /** _Pictures */
        _Pictures: {
            /** Pictures */
            pictures: components["schemas"]["PictureOut"][];
        };
        /** _Popular */
        _Popular: {
            /** Searches */
            searches: components["schemas"]["PopularOut"][];
        };
        /** _Previewed */
        _Previewed: {
            /**
             * Names
             * @description Some of them, the newest first.
             */
            names: string[];
            /** Product Count */
            product_count: number;
        };
        /** _Products */
        _Products: {
            pagination: components["schemas"]["Pagination"];
            /** Products */
            products: components["schemas"]["ProductOut"][];
        };
        /** _Rounds */
        _Rounds: {
            pagination: components["schemas"]["Pagination"];
            /** Rounds */
            rounds: components["schemas"]["RoundOut"][];
        };
        /** _Standings */
        _Standings: {
            pagination: components["schemas"]["Pagination"];
            /** Products */
            products: components["schemas"]["StandingOut"][];
        };
        /** _Subcategories */
        _Subcategories: {
            pagination: components["schemas"]["Pagination"];
            /** Subcategories */
            subcategories: components["schemas"]["SubcategoryOut"][];
        };
        /** _Synonyms */
        _Synonyms: {
            pagination: components["schemas"]["Pagination"];
            /** Synonyms */
            synonyms: components["schemas"]["SynonymOut"][];
        };
        /** _Tags */
        _Tags: {
            pagination: components["schemas"]["Pagination"];
            /** Tags */
            tags: components["schemas"]["TagOut"][];
        };
        /** _Translations */
        _Translations: {
            pagination: components["schemas"]["Pagination"];
            /** Translations */
            translations: components["schemas"]["TranslationOut"][];
        };
        /** _Tree */
        _Tree: {
            /** Categories */
            categories: components["schemas"]["TreeNode"][];
            /**
             * Version
             * @description Changes with every move, also of others.
             * @example 5f2c9a0e1b7d4c36
             */
            version: string;
        };
        /** _Uploaded */
        _Uploaded: {
            /** Pictures */
            pictures: components["schemas"]["PictureOut"][];
            /** Refused */
            refused: components["schemas"]["RefusedFile"][];
        };
        /** _Variants */
        _Variants: {
            pagination: components["schemas"]["Pagination"];
            /** Variants */
            variants: components["schemas"]["VariantOut"][];
        };
        /**
         * AccountOut
         * @description A WhatsApp account and when its templates were last read.
         */
        AccountOut: {
            /** Display Number */
            display_number: string;
            /** Error */
            error: string | null;
            /**
             * Is Kept Here
             * @description False: its provider keeps the templates, and lists what is approved.
             */
            is_kept_here: boolean;
            /**
             * Provider
             * @example whatsapp_cloud
             */
            provider: string;
            /** Synced At */
            synced_at: string | null;
            /** Waba Id */
            waba_id: string;
        };
        /** AccountsAnswer */
        AccountsAnswer: {
            /** Data */
            data: components["schemas"]["AccountOut"][];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Address
         * @description Where to deliver. Findable by street (with city), by a place on the map, or by one line of free text.
         */
        Address: {
            /**
             * City
             * @example Lagos
             */
            city?: string | null;
            /**
             * Country
             * @description Two letters; the shop's own country when left out.
             */
            country?: string | null;
            /**
             * Instructions
             * @example Call when arriving
             */
            instructions?: string | null;
            /**
             * Landmark
             * @description What a rider can look for, such as “blue gate opposite the bank”.
             */
            landmark?: string | null;
            /** Lat */
            lat?: number | null;
            /** Lng */
            lng?: number | null;
            /**
             * Phone
             * @description Whom the rider calls.
             */
            phone?: string | null;
            /**
             * Postal Code
             * @example 100001
             */
            postal_code?: string | null;
            /** Recipient */
            recipient?: string | null;
            /**
             * Slot
             * @description When she would like it.
             * @example Thu 26 Nov, 09:00–12:00
             */
            slot?: string | null;
            /**
             * State
             * @example Lagos
             */
            state?: string | null;
            /**
             * Street
             * @example 123 Main St
             */
            street?: string | null;
        };
        /**
         * AddressAnswer
         * @description Whether a shop address is free.
         */
        AddressAnswer: {
            /** Available */
            available: boolean;
            /**
             * Reason
             * @description Why it cannot be used, in a sentence.
             */
            reason: string | null;
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * AlertOut
         * @description Something about a number that needs somebody's eye.
         */
        AlertOut: {
            /** Advice */
            advice: string;
            /** Display Number */
            display_number: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Level
             * @enum {string}
             */
            level: "info" | "warning" | "danger";
            /** Phone Number Id */
            phone_number_id: string;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Sentence */
            sentence: string;
        };
        /** AlertsAnswer */
        AlertsAnswer: {
            /** Data */
            data: components["schemas"]["AlertOut"][];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * AskedProductOut
         * @description The product of the catalogue that a message asks about.
         */
        AskedProductOut: {
            /** Catalog Id */
            catalog_id: string | null;
            /**
             * Retailer Id
             * @description The product's own id: its SKU in the catalogue.
             */
            retailer_id: string | null;
        };
        /** AudioIn */
        AudioIn: {
            /**
             * File Id
             * @description One of this shop's own files.
             */
            file_id?: string | null;
            /** Id */
            id?: string | null;
            /**
             * Link
             * @example https://example.com/rice.jpg
             */
            link?: string | null;
            /**
             * Voice
             * @description True: shown as a voice message.
             * @default false
             */
            voice?: boolean;
        };
        /**
         * Batch
         * @description So many messages of one category to one country.
         */
        Batch: {
            /**
             * Category
             * @description As Meta bills it.
             * @example marketing
             * @enum {string}
             */
            category: "marketing" | "utility" | "authentication" | "service";
            /**
             * Count
             * @example 500
             */
            count: number;
            /**
             * Country
             * @description Of the receivers.
             * @example NG
             */
            country: string;
        };
        /** Body_upload_sample */
        Body_upload_sample: {
            /** File */
            file: string;
        };
        /**
         * BrandRule
         * @description The product's brand.
         */
        BrandRule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "brand";
            /**
             * Op
             * @enum {string}
             */
            op: "is" | "is_not";
            /** Value */
            value: string;
        };
        /**
         * BulkEditAnswer
         * @description One bulk edit.
         */
        BulkEditAnswer: {
            data: components["schemas"]["BulkEditOut"];
            /** Message */
            message: string;
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * BulkEditList
         * @description Bulk edits, the latest first.
         */
        BulkEditList: {
            data: components["schemas"]["_BulkEdits"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * BulkEditOut
         * @description A bulk edit and how far it is. Its `id` is what undoes it. All numbers count products.
         */
        BulkEditOut: {
            /** Actor */
            actor: string;
            /** Can Undo */
            can_undo: boolean;
            /** Change */
            change: {
                [key: string]: unknown;
            };
            /** Changed */
            changed: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Done
             * @description How many were looked at; while it is undone, how many are back.
             * @example 4312
             */
            done: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kept
             * @description Of an undone one: how many were left because they were changed again since.
             */
            kept: number;
            /**
             * Problems
             * @description The first 100 that were left as they are.
             */
            problems: components["schemas"]["BulkProblem"][];
            /** Refused */
            refused: number;
            /**
             * State
             * @description `running`, `done`, `undoing` or `undone`.
             * @example done
             */
            state: string;
            /**
             * Total
             * @example 4312
             */
            total: number;
        };
        /**
         * BulkProblem
         * @description A product that was left as it is, and why.
         */
        BulkProblem: {
            /**
             * Message
             * @example The price would fall below zero.
             */
            message: string;
            /** Name */
            name: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Reason
             * @description Stable, for programs.
             * @example below_zero
             */
            reason: string;
            /**
             * Variant
             * @description Which of its variants; empty for a simple product.
             */
            variant: string;
        };
        /**
         * ButtonPart
         * @description A button.
         */
        ButtonPart: {
            /** Example */
            example?: string[] | string | null;
            /** Phone Number */
            phone_number?: string | null;
            /** Text */
            text?: string | null;
            /**
             * Type
             * @example URL
             */
            type: string;
            /** Url */
            url?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** CaptionedIn */
        CaptionedIn: {
            /**
             * Caption
             * @default
             */
            caption?: string;
            /**
             * File Id
             * @description One of this shop's own files.
             */
            file_id?: string | null;
            /** Id */
            id?: string | null;
            /**
             * Link
             * @example https://example.com/rice.jpg
             */
            link?: string | null;
        };
        /**
         * Card
         * @description One card of a carousel.
         */
        Card: {
            /** Body */
            body: string;
            /** Buttons */
            buttons: components["schemas"]["Tap"][];
            header: components["schemas"]["Header"] | null;
        };
        /**
         * CardPart
         * @description A card of a carousel.
         */
        CardPart: {
            /** Components */
            components: components["schemas"]["Component"][];
        } & {
            [key: string]: unknown;
        };
        /** CartAnswer */
        CartAnswer: {
            data: components["schemas"]["CartOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CartLineOut
         * @description One line of a cart.
         */
        CartLineOut: {
            /**
             * Available
             * @description How many are left; null when nobody counts them.
             */
            available: number | null;
            /**
             * External Id
             * @description The shop's own `product_id`, as in its CSV.
             */
            external_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /** In Stock */
            in_stock: boolean;
            /** Name */
            name: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /**
             * Total
             * @example 49.98
             */
            total: string;
            /**
             * Unit Price
             * @example 24.99
             */
            unit_price: string;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
            /**
             * Was Price
             * @description The price last shown to the shopper, when it is another one now.
             */
            was_price: string | null;
        };
        /**
         * CartOut
         * @description A cart with today's prices.
         */
        CartOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /**
             * Customer Id
             * @description Null while it is a guest's.
             */
            customer_id: string | null;
            /** Delivery Address */
            delivery_address: {
                [key: string]: unknown;
            } | null;
            /** Delivery Fee */
            delivery_fee: string;
            /** Delivery Method */
            delivery_method: ("pickup" | "delivery") | null;
            /** Discount */
            discount: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item Count */
            item_count: number;
            /** Lines */
            lines: components["schemas"]["CartLineOut"][];
            /** Notes */
            notes: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "ordered" | "merged";
            /** Subtotal */
            subtotal: string;
            /** Tax */
            tax: string;
            /** Total Amount */
            total_amount: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Grows with each change.
             */
            version: number;
        };
        /** CartPage */
        CartPage: {
            /** Carts */
            carts: components["schemas"]["CartOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** CartsAnswer */
        CartsAnswer: {
            data: components["schemas"]["CartPage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Catalogue
         * @description A catalogue at Meta that the shop keeps in step.
         */
        Catalogue: {
            /**
             * Catalog Id
             * @description Its id at Meta.
             */
            catalog_id: string;
            /** Check Error */
            check_error: string | null;
            /**
             * Checked At
             * @description When it was last read back.
             */
            checked_at: string | null;
            counts: components["schemas"]["CatalogueCounts"];
            /**
             * Foreign
             * @description How many items there are not this shop's; they are left alone.
             */
            foreign: number;
            /**
             * Healed
             * @description How many items were put right when it was last read back.
             */
            healed: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Loads
             * @description The latest calls.
             */
            loads: components["schemas"]["CatalogueLoad"][];
            /** Numbers */
            numbers: components["schemas"]["CatalogueNumber"][];
            /**
             * Pushed At
             * @description When something was last sent.
             */
            pushed_at: string | null;
            /**
             * Shown
             * @description How many items people see in WhatsApp.
             */
            shown: number;
            /**
             * Stale
             * @description How many items are late, once they are too many; else 0.
             */
            stale: number;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "paused" | "stopped";
            /**
             * Trouble
             * @description What is wrong, for the merchant.
             */
            trouble: string | null;
            /**
             * Wait Until
             * @description Nothing is sent before.
             */
            wait_until: string | null;
        };
        /**
         * CatalogueCounts
         * @description How many items are in each state.
         */
        CatalogueCounts: {
            /**
             * Live
             * @description They are at Meta as they should be.
             */
            live: number;
            /**
             * Pending
             * @description They wait to be sent, or to be sent again.
             */
            pending: number;
            /**
             * Rejected
             * @description WhatsApp does not take them; each says why.
             */
            rejected: number;
            /**
             * Sent
             * @description Meta has them, and works on them.
             */
            sent: number;
        };
        /**
         * CatalogueItem
         * @description One item: a product, or one variant of it.
         */
        CatalogueItem: {
            /**
             * Error
             * @description Why WhatsApp does not take it, in Meta's words or ours.
             */
            error: string | null;
            /**
             * Is Leaving
             * @description It is on its way out of the catalogue.
             */
            is_leaving: boolean;
            /** Is Shown */
            is_shown: boolean;
            /** Name */
            name: string | null;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Retailer Id
             * @description Its name at Meta, in chats and in carts.
             */
            retailer_id: string;
            /** Sent At */
            sent_at: string | null;
            /** Stale Since */
            stale_since: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "sent" | "live" | "rejected";
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * CatalogueItemList
         * @description A page of items.
         */
        CatalogueItemList: {
            /** Items */
            items: components["schemas"]["CatalogueItem"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * CatalogueItemsAnswer
         * @description The same, as it is answered.
         */
        CatalogueItemsAnswer: {
            data: components["schemas"]["CatalogueItemList"];
            /**
             * Status
             * @default success
             * @constant
             */
            status?: "success";
        };
        /**
         * CatalogueLoad
         * @description One call to Meta, with many items.
         */
        CatalogueLoad: {
            /** Ended At */
            ended_at: string | null;
            /** Error */
            error: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Refused */
            refused: number;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Size */
            size: number;
            /**
             * State
             * @enum {string}
             */
            state: "sending" | "followed" | "done" | "failed" | "lost";
        };
        /**
         * CatalogueNumber
         * @description A number that shows the catalogue.
         */
        CatalogueNumber: {
            /** Display Number */
            display_number: string;
            /** Phone Number Id */
            phone_number_id: string;
        };
        /**
         * CataloguesAnswer
         * @description Every catalogue of the shop.
         */
        CataloguesAnswer: {
            /** Data */
            data: components["schemas"]["Catalogue"][];
            /**
             * Status
             * @default success
             * @constant
             */
            status?: "success";
        };
        /**
         * CategoryAnswer
         * @description One category.
         */
        CategoryAnswer: {
            data: components["schemas"]["CategoryOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CategoryChange
         * @description What to change of a category; what is left out stays.
         */
        CategoryChange: {
            /** Description */
            description?: string | null;
            /**
             * Display Order
             * @default 0
             */
            display_order?: number;
            /** Image Url */
            image_url?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Slug
             * @description Its address in the shop. The old one goes on leading here.
             * @default
             */
            slug?: string;
        };
        /**
         * CategoryEdit
         * @description Move products into a category, of whatever level.
         */
        CategoryEdit: {
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "category";
        };
        /**
         * CategoryList
         * @description A page of categories.
         */
        CategoryList: {
            data: components["schemas"]["_Categories"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CategoryMove
         * @description Where a category goes, with everything below it.
         */
        CategoryMove: {
            /**
             * Parent Id
             * @description Below which one; null: to the first level.
             */
            parent_id?: string | null;
            /**
             * Place
             * @description Before how many of its new siblings it stands, from 0; null: behind them.
             */
            place?: number | null;
            /**
             * Version
             * @description The tree's when you looked; when it is another one by now, nothing is moved.
             */
            version?: string | null;
        };
        /**
         * CategoryOut
         * @description A category of the API, with its subcategories.
         */
        CategoryOut: {
            /** Description */
            description: string | null;
            /** Display Order */
            display_order: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /**
             * Name
             * @example Grains
             */
            name: string;
            /**
             * Product Count
             * @description Active products, those of its subcategories included.
             */
            product_count: number;
            /** Slug */
            slug: string;
            /** Subcategories */
            subcategories: components["schemas"]["SubcategoryOut"][];
        };
        /**
         * CategoryRule
         * @description The product's category, everything below it included.
         */
        CategoryRule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "category";
            /**
             * Op
             * @enum {string}
             */
            op: "is" | "is_not";
            /**
             * Value
             * Format: uuid
             */
            value: string;
        };
        /**
         * ChangeList
         * @description A page of changes, the latest first.
         */
        ChangeList: {
            data: components["schemas"]["_Changes"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ChangeOut
         * @description One change of the catalogue.
         */
        ChangeOut: {
            /**
             * Actor
             * @description `team:<id>`, `import:<id>`, `revert:<id>` of an import, `platform:<id>` or `system`.
             */
            actor: string;
            /**
             * Actor Name
             * @description Of somebody of the team: her name.
             * @example Ada
             */
            actor_name: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: components["schemas"]["FieldChange"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @description `product`, `variant`, `category` or `collection`.
             * @example variant
             */
            kind: string;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
        };
        /** ChannelAnswer */
        ChannelAnswer: {
            data: components["schemas"]["ChannelOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
            /**
             * Verify Token
             * @description Shown once, when it was made for a new app of the shop.
             */
            verify_token?: string | null;
        };
        /**
         * ChannelBrief
         * @description The shop's number a conversation runs on.
         */
        ChannelBrief: {
            /** Display Number */
            display_number: string;
            /**
             * Is Only
             * @description True when the shop never had another number, so that it need not be shown.
             */
            is_only: boolean;
            /** Phone Number Id */
            phone_number_id: string;
            /**
             * State
             * @description `active`, `paused`, `stopped`; `removed`: it can only be read.
             */
            state: string;
        };
        /**
         * ChannelChange
         * @description What may be changed of a connected number without its credentials; what is left out stays.
         */
        ChannelChange: {
            /**
             * Is Default
             * @description Choose it as the shop's usual number.
             */
            is_default?: true | null;
            /**
             * State
             * @description Hold back what would leave, or let it leave.
             */
            state?: ("active" | "paused") | null;
        };
        /** ChannelEventAnswer */
        ChannelEventAnswer: {
            data: components["schemas"]["ChannelEventWithBody"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ChannelEventOut
         * @description Something a provider sent.
         */
        ChannelEventOut: {
            /**
             * Error
             * @description Why it could not be used, in a sentence.
             */
            error: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kinds
             * @example [
             *       "text"
             *     ]
             */
            kinds: string[];
            /**
             * Provider Ids
             * @example [
             *       "wamid.HBgL…"
             *     ]
             */
            provider_ids: string[];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "decoded" | "unknown" | "failed" | "pending";
        };
        /** ChannelEventPage */
        ChannelEventPage: {
            /** Channel Events */
            channel_events: components["schemas"]["ChannelEventOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** ChannelEventsAnswer */
        ChannelEventsAnswer: {
            data: components["schemas"]["ChannelEventPage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ChannelEventWithBody
         * @description The same with what was sent, to the letter; of a body for several shops only this one's part.
         */
        ChannelEventWithBody: {
            /** Body */
            body: string;
            /**
             * Error
             * @description Why it could not be used, in a sentence.
             */
            error: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kinds
             * @example [
             *       "text"
             *     ]
             */
            kinds: string[];
            /**
             * Provider Ids
             * @example [
             *       "wamid.HBgL…"
             *     ]
             */
            provider_ids: string[];
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "decoded" | "unknown" | "failed" | "pending";
        };
        /**
         * ChannelOut
         * @description A connected number. Its credentials are never shown.
         */
        ChannelOut: {
            /**
             * App Key
             * @description `platform`, or the key of the shop's own Meta app.
             */
            app_key: string;
            /** Catalog Id */
            catalog_id: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Display Number
             * @example +234 701 234 5678
             */
            display_number: string;
            /**
             * Has Access Token
             * @description True when the number has a token of its own.
             * @default false
             */
            has_access_token?: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Coexistence
             * @description True when the number is used in the WhatsApp Business app too.
             */
            is_coexistence: boolean;
            /**
             * Is Default
             * @description True for the number chosen as the shop's usual one.
             */
            is_default: boolean;
            /**
             * Kind
             * @description `whatsapp_cloud`, `dialog360` or `twilio`.
             * @example whatsapp_cloud
             */
            kind: string;
            /**
             * Last Error
             * @description Why it is stopped, in a sentence.
             */
            last_error: string | null;
            /**
             * Marketing Paused Reason
             * @description Why they wait, in a sentence.
             */
            marketing_paused_reason?: string | null;
            /**
             * Marketing Paused Until
             * @description Until then its offers wait.
             */
            marketing_paused_until?: string | null;
            /** Phone Number Id */
            phone_number_id: string;
            /**
             * State
             * @description `active`, `paused`, or `stopped` until the merchant acts.
             * @example active
             */
            state: string;
            /**
             * Throughput
             * @description Messages a second that Meta takes from it.
             * @example 80
             */
            throughput: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Verified Name */
            verified_name: string;
            /** Waba Id */
            waba_id: string;
            /**
             * Webhook Url
             * @description What to enter as callback in the Meta app.
             * @default
             */
            webhook_url?: string;
        };
        /** ChannelPage */
        ChannelPage: {
            /** Channels */
            channels: components["schemas"]["ChannelOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** ChannelsAnswer */
        ChannelsAnswer: {
            data: components["schemas"]["ChannelPage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Checked
         * @description What the phone would show, and what WhatsApp would refuse.
         */
        Checked: {
            /** Cost Note */
            cost_note?: string | null;
            preview: components["schemas"]["Preview"];
            /** Problems */
            problems: components["schemas"]["TemplateProblem"][];
        };
        /** CheckedAnswer */
        CheckedAnswer: {
            data: components["schemas"]["Checked"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CheckOut
         * @description How one thing is, in a sentence, and what to do about it.
         */
        CheckOut: {
            /** Advice */
            advice: string;
            /**
             * Name
             * @example token
             */
            name: string;
            /** Sentence */
            sentence: string;
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "problem" | "waiting";
        };
        /** ChecksAnswer */
        ChecksAnswer: {
            /** Data */
            data: components["schemas"]["CheckOut"][];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CollectionAnswer
         * @description One collection.
         */
        CollectionAnswer: {
            data: components["schemas"]["CollectionOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CollectionChange
         * @description What to change of a collection; what is left out stays.
         */
        CollectionChange: {
            /** Description */
            description?: string | null;
            /**
             * Display Order
             * @default 0
             */
            display_order?: number;
            /** Image Url */
            image_url?: string | null;
            /**
             * Kind
             * @default manual
             * @enum {string}
             */
            kind?: "manual" | "rules";
            /**
             * Match
             * @default all
             * @enum {string}
             */
            match?: "all" | "any";
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Rules
             * @default []
             */
            rules?: (components["schemas"]["PriceRule"] | components["schemas"]["TagRule"] | components["schemas"]["BrandRule"] | components["schemas"]["CategoryRule"] | components["schemas"]["StockRule"])[];
            /**
             * Sort
             * @default newest
             * @enum {string}
             */
            sort?: "manual" | "newest" | "price" | "-price" | "name";
        };
        /**
         * CollectionList
         * @description A page of collections.
         */
        CollectionList: {
            data: components["schemas"]["_Collections"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CollectionOrder
         * @description All collections, in the order they are to be shown.
         */
        CollectionOrder: {
            /** Collection Ids */
            collection_ids: string[];
        };
        /**
         * CollectionOut
         * @description A collection of the API.
         */
        CollectionOut: {
            /** Description */
            description: string | null;
            /** Display Order */
            display_order: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "manual" | "rules";
            /**
             * Match
             * @enum {string}
             */
            match: "all" | "any";
            /** Name */
            name: string;
            /**
             * Product Count
             * @description Products on sale that are in it right now.
             */
            product_count: number;
            /** Rules */
            rules: {
                [key: string]: unknown;
            }[];
            /** Slug */
            slug: string;
            /**
             * Sort
             * @enum {string}
             */
            sort: "manual" | "newest" | "price" | "-price" | "name";
        };
        /**
         * ColumnOut
         * @description One column of a file, and what it is taken for.
         */
        ColumnOut: {
            /**
             * Field
             * @description A field, `option`, `fact`, or empty when it is left out.
             * @example price
             */
            field: string;
            /**
             * Name
             * @example Unit price (NGN)
             */
            name: string;
            /**
             * Samples
             * @description The first values in it.
             * @example [
             *       "1,299.00",
             *       "2,500.00"
             *     ]
             */
            samples: string[];
        };
        /**
         * ColumnsAnswer
         * @description The columns of one upload.
         */
        ColumnsAnswer: {
            data: components["schemas"]["ColumnsOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ColumnsOut
         * @description What the columns of a file are taken for.
         */
        ColumnsOut: {
            /** Columns */
            columns: components["schemas"]["ColumnOut"][];
            /**
             * Decimal Mark
             * @description How its prices are written, when that is known.
             */
            decimal_mark: ("." | ",") | null;
            /**
             * Is Remembered
             * @description Whether somebody said so of a file with the same header.
             */
            is_remembered: boolean;
            /**
             * Origin
             * @description `shopify` or `woocommerce`, whose columns are known; else empty.
             */
            origin: string;
        };
        /**
         * CommerceAnswer
         * @description One number.
         */
        CommerceAnswer: {
            data: components["schemas"]["CommerceOut"];
            /**
             * Status
             * @default success
             * @constant
             */
            status?: "success";
        };
        /**
         * CommerceChange
         * @description What a number shall show.
         */
        CommerceChange: {
            /**
             * Is Cart Enabled
             * @description People can fill a cart in the chat.
             */
            is_cart_enabled: boolean;
            /**
             * Is Catalog Visible
             * @description The shop's profile shows the catalogue.
             */
            is_catalog_visible: boolean;
        };
        /**
         * CommerceListAnswer
         * @description Every number with a catalogue.
         */
        CommerceListAnswer: {
            /** Data */
            data: components["schemas"]["CommerceOut"][];
            /**
             * Status
             * @default success
             * @constant
             */
            status?: "success";
        };
        /**
         * CommerceOut
         * @description What a number shows of its catalogue.
         */
        CommerceOut: {
            /** Display Number */
            display_number: string;
            /**
             * Error
             * @description Why Meta does not say.
             */
            error: string | null;
            /** Is Cart Enabled */
            is_cart_enabled: boolean;
            /** Is Catalog Visible */
            is_catalog_visible: boolean;
            /** Phone Number Id */
            phone_number_id: string;
        };
        /**
         * Component
         * @description A part of a template, as Meta writes it: HEADER, BODY, FOOTER, BUTTONS, CAROUSEL or LIMITED_TIME_OFFER.
         */
        Component: {
            /** Buttons */
            buttons?: components["schemas"]["ButtonPart"][] | null;
            /** Cards */
            cards?: components["schemas"]["CardPart"][] | null;
            example?: components["schemas"]["Example"] | null;
            /**
             * Format
             * @description Of a header: TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION.
             */
            format?: string | null;
            /**
             * Text
             * @example Hello {{name}}, your order is on its way to you.
             */
            text?: string | null;
            /**
             * Type
             * @example BODY
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Connection
         * @description A number to connect. Credentials are written and used, never read back; left out means unchanged.
         * @example {
         *       "access_token": "EAAG…",
         *       "app_secret": "0a1b2c…",
         *       "display_number": "+234 701 234 5678",
         *       "waba_id": "102290129340398"
         *     }
         */
        Connection: {
            /**
             * Access Token
             * @description Left out: the platform's token is used.
             */
            access_token?: string | null;
            /**
             * App Key
             * @description Last part of the webhook address of the shop's own app.
             */
            app_key?: string | null;
            /**
             * App Secret
             * @description Signs the own app's webhooks.
             */
            app_secret?: string | null;
            /** Catalog Id */
            catalog_id?: string | null;
            /**
             * Display Number
             * @description Left out: Meta is asked.
             */
            display_number?: string | null;
            /** Verified Name */
            verified_name?: string | null;
            /** Verify Token */
            verify_token?: string | null;
            /** Waba Id */
            waba_id?: string | null;
        };
        /** Consent */
        Consent: {
            /**
             * Changes
             * @description The newest first.
             */
            changes: components["schemas"]["ConsentChangeOut"][];
            /** Marketing Opted Out At */
            marketing_opted_out_at: string | null;
        };
        /** ConsentAnswer */
        ConsentAnswer: {
            data: components["schemas"]["Consent"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ConsentChangeOut
         * @description One change of a customer's consent.
         */
        ConsentChangeOut: {
            /**
             * Actor Id
             * @description Who of the team it was.
             */
            actor_id: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Is Opted Out */
            is_opted_out: boolean;
            /**
             * Source
             * @description Her own word in the chat, her setting in WhatsApp, WhatsApp's refusal, or somebody of the team.
             * @enum {string}
             */
            source: "keyword" | "whatsapp" | "refusal" | "team";
            /**
             * Words
             * @description What she wrote.
             */
            words: string;
        };
        /**
         * ConsentWish
         * @description Whether she is sent offers. News about her orders reaches her either way.
         */
        ConsentWish: {
            /** Wants Marketing */
            wants_marketing: boolean;
        };
        /** ContactOut */
        ContactOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
        };
        /** ContextIn */
        ContextIn: {
            /**
             * Message Id
             * @description WhatsApp's own id of the message it answers.
             */
            message_id: string;
        };
        /** ConversationAnswer */
        ConversationAnswer: {
            data: components["schemas"]["ConversationOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ConversationOut
         * @description One customer on one WhatsApp number.
         */
        ConversationOut: {
            channel: components["schemas"]["ChannelBrief"];
            /**
             * Channel Id
             * Format: uuid
             */
            channel_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            customer: components["schemas"]["CustomerBrief"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Window Open */
            is_window_open: boolean;
            /**
             * Last Message At
             * Format: date-time
             */
            last_message_at: string;
            /** Last Preview */
            last_preview: string;
            /**
             * Owner
             * @description Who speaks for the shop.
             * @enum {string}
             */
            owner: "assistant" | "team";
            /**
             * Owner Since
             * Format: date-time
             */
            owner_since: string;
            /** Unread */
            unread: number;
            /**
             * Window Open Until
             * @description Until then free words may be sent; afterwards templates.
             */
            window_open_until: string | null;
        };
        /** ConversationPage */
        ConversationPage: {
            /** Conversations */
            conversations: components["schemas"]["ConversationOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** ConversationsAnswer */
        ConversationsAnswer: {
            data: components["schemas"]["ConversationPage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * CostLine
         * @description One category's messages of the month.
         */
        CostLine: {
            /** Amount */
            amount: string;
            /** Amount Text */
            amount_text: string;
            /**
             * Billed
             * @description Of these, those that cost something.
             */
            billed: number;
            /**
             * Category
             * @example service
             */
            category: string;
            /**
             * Messages
             * @description Delivered ones.
             */
            messages: number;
        };
        /**
         * Costs
         * @description What the delivered messages of a month cost, by Meta's list prices.
         */
        Costs: {
            /** Amount */
            amount: string;
            /** Amount Text */
            amount_text: string;
            /** Categories */
            categories: components["schemas"]["CostLine"][];
            /** Currency */
            currency: string;
            /**
             * Free Service Left
             * @description How many free replies the usual number has left this month; null for other months.
             */
            free_service_left: number | null;
            /** Messages */
            messages: number;
            /**
             * Month
             * @example 2026-11
             */
            month: string;
        };
        /** CostsAnswer */
        CostsAnswer: {
            data: components["schemas"]["Costs"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Credentials
         * @description E-mail address and password.
         */
        Credentials: {
            /**
             * Email
             * @example ronke@mamaronke.example
             */
            email: string;
            /**
             * Password
             * @example secure_password
             */
            password: string;
        };
        /** CustomerAnswer */
        CustomerAnswer: {
            data: components["schemas"]["CustomerOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** CustomerBrief */
        CustomerBrief: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Marketing Opted Out At
             * @description Since then she gets no offers.
             */
            marketing_opted_out_at: string | null;
            /** Name */
            name: string | null;
            /** Phone */
            phone: string | null;
            /** Whatsapp Id */
            whatsapp_id: string | null;
        };
        /**
         * CustomerChange
         * @description What the team may correct; left out means unchanged.
         */
        CustomerChange: {
            /** Default Address */
            default_address?: {
                [key: string]: string | number | null;
            } | null;
            /** Email */
            email?: string | null;
            /** Name */
            name?: string | null;
        };
        /**
         * CustomerOut
         * @description A customer, as the shop's team sees her.
         */
        CustomerOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Default Address */
            default_address: {
                [key: string]: unknown;
            } | null;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Marketing Opted Out At
             * @description Since then she gets no offers; null: she does.
             */
            marketing_opted_out_at: string | null;
            /**
             * Merged Into Id
             * @description The customer who speaks for this one since they were joined.
             */
            merged_into_id: string | null;
            /** Name */
            name: string | null;
            /**
             * Needs Review
             * @description Another customer may be the same person; see her `identity`.
             */
            needs_review: boolean;
            /** Phone */
            phone: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Whatsapp Id */
            whatsapp_id: string | null;
        };
        /** CustomerPage */
        CustomerPage: {
            /** Customers */
            customers: components["schemas"]["CustomerOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** CustomersAnswer */
        CustomersAnswer: {
            data: components["schemas"]["CustomerPage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Decision
         * @description Whether WhatsApp shows a product: `always` (a star), `never`, or as the rotation decides.
         */
        Decision: {
            /**
             * Wish
             * @enum {string}
             */
            wish: "always" | "automatic" | "never";
        };
        /** DeliveryFormAnswer */
        DeliveryFormAnswer: {
            data: components["schemas"]["DeliveryFormOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * DeliveryFormOut
         * @description The form in which shoppers write where and when to deliver.
         */
        DeliveryFormOut: {
            /**
             * Error
             * @description Why it is not usable, in a sentence.
             */
            error?: string | null;
            /**
             * Flow Id
             * @description Its id at Meta.
             */
            flow_id?: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "off" | "draft" | "published" | "failed";
        };
        /**
         * Dialog360Connection
         * @description The key of a number at 360dialog. It is written and used, never read back.
         * @example {
         *       "api_key": "xW0a…"
         *     }
         */
        Dialog360Connection: {
            /**
             * Api Key
             * Format: password
             * @description D360-API-KEY of the number.
             */
            api_key: string;
            /** Catalog Id */
            catalog_id?: string | null;
        };
        /**
         * Dismissal
         * @description A phrase that needs no meaning.
         */
        Dismissal: {
            /**
             * Phrase
             * @example cement
             */
            phrase: string;
        };
        /** DocumentIn */
        DocumentIn: {
            /**
             * Caption
             * @default
             */
            caption?: string;
            /**
             * File Id
             * @description One of this shop's own files.
             */
            file_id?: string | null;
            /**
             * Filename
             * @description The name the customer sees.
             * @default
             * @example prices.pdf
             */
            filename?: string;
            /** Id */
            id?: string | null;
            /**
             * Link
             * @example https://example.com/rice.jpg
             */
            link?: string | null;
        };
        /**
         * Editing
         * @description What is being edited, as it stands: it may be of a shape that would not be taken.
         */
        Editing: {
            /** Category */
            category: string;
            /** Components */
            components: {
                [key: string]: unknown;
            }[];
            /**
             * Parameter Format
             * @enum {string}
             */
            parameter_format: "named" | "positional";
        };
        /**
         * Estimate
         * @description What it would cost, by Meta's list prices of the day.
         */
        Estimate: {
            /**
             * Amount
             * @example 21.40
             */
            amount: string;
            /**
             * Amount Text
             * @example €21.40
             */
            amount_text: string;
            /**
             * Card
             * @description Since when these prices hold.
             * @example 2026-10-01
             */
            card: string;
            /**
             * Currency
             * @example EUR
             */
            currency: string;
            /** Free */
            free: number;
            /** Lines */
            lines: components["schemas"]["EstimateLine"][];
            /** Messages */
            messages: number;
        };
        /** EstimateAnswer */
        EstimateAnswer: {
            data: components["schemas"]["Estimate"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * EstimateLine
         * @description What one part costs.
         */
        EstimateLine: {
            /** Amount */
            amount: string;
            /**
             * Category
             * @description As Meta bills it.
             * @example marketing
             * @enum {string}
             */
            category: "marketing" | "utility" | "authentication" | "service";
            /**
             * Count
             * @example 500
             */
            count: number;
            /**
             * Country
             * @description Of the receivers.
             * @example NG
             */
            country: string;
            /**
             * Free
             * @description So many of them cost nothing.
             */
            free: number;
            /**
             * Price
             * @description Of each other one.
             * @example 0.0428
             */
            price: string;
        };
        /**
         * EstimateRequest
         * @description What is to be sent.
         */
        EstimateRequest: {
            /** Messages */
            messages: components["schemas"]["Batch"][];
            /**
             * Phone Number Id
             * @description The number to send from; left out: the usual one.
             */
            phone_number_id?: string | null;
        };
        /**
         * Example
         * @description Samples, as Meta takes them.
         */
        Example: {
            /** Body Text */
            body_text?: string[][] | null;
            /** Body Text Named Params */
            body_text_named_params?: {
                [key: string]: string;
            }[] | null;
            /** Header Handle */
            header_handle?: string[] | null;
            /** Header Text */
            header_text?: string[] | null;
            /** Header Text Named Params */
            header_text_named_params?: {
                [key: string]: string;
            }[] | null;
            /**
             * Header Url
             * @description Where we keep the sample file; Meta does not get it.
             */
            header_url?: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * FacetsAnswer
         * @description The facets of a list.
         */
        FacetsAnswer: {
            data: components["schemas"]["FacetsOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * FacetsOut
         * @description How many products there are of each kind.
         */
        FacetsOut: {
            /**
             * Attributes
             * @example {
             *       "colour": {
             *         "blue": 3,
             *         "red": 12
             *       }
             *     }
             */
            attributes: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * Categories
             * @description By the id of the category that they hang on.
             */
            categories: {
                [key: string]: number;
            };
            /** In Stock */
            in_stock: number;
            /**
             * Options
             * @description By the options in which products come, as shoppers choose them.
             * @example {
             *       "Size": {
             *         "M": 4,
             *         "S": 4
             *       }
             *     }
             */
            options: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Prices */
            prices: components["schemas"]["PriceRangeOut"][];
            /**
             * Tags
             * @example {
             *       "New": 7
             *     }
             */
            tags: {
                [key: string]: number;
            };
            /** Total */
            total: number;
        };
        /**
         * FieldChange
         * @description What one field was, and what it became.
         */
        FieldChange: {
            /**
             * After
             * @example 29.99
             */
            after: unknown;
            /**
             * Before
             * @example 24.99
             */
            before: unknown;
            /**
             * Field
             * @example price
             */
            field: string;
        };
        /** FileAnswer */
        FileAnswer: {
            data: components["schemas"]["MediaOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * FileIn
         * @description A file by its address (`link`), by WhatsApp's id of an upload (`id`) or by ours (`file_id`): one of them.
         */
        FileIn: {
            /**
             * File Id
             * @description One of this shop's own files.
             */
            file_id?: string | null;
            /** Id */
            id?: string | null;
            /**
             * Link
             * @example https://example.com/rice.jpg
             */
            link?: string | null;
        };
        /**
         * FitOut
         * @description What a star on a product means.
         */
        FitOut: {
            /** Fits */
            fits: boolean;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Sentence */
            sentence: string;
        };
        /**
         * FitQuestion
         * @description Products that are starred, or are about to be.
         */
        FitQuestion: {
            /** Product Ids */
            product_ids: string[];
        };
        /**
         * FitsAnswer
         * @description What stars on products mean.
         */
        FitsAnswer: {
            data: components["schemas"]["FitsOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * FitsOut
         * @description What stars on these products mean, and all stars together.
         */
        FitsOut: {
            /** Products */
            products: components["schemas"]["FitOut"][];
            /** Sentence */
            sentence: string;
            /** Slots */
            slots: number;
            /** Stars */
            stars: number;
        };
        /**
         * FormerOut
         * @description What a message said before it was edited.
         */
        FormerOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Text */
            text: string;
        };
        /**
         * FormOut
         * @description A published form, as a button names it.
         */
        FormOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** Forms */
        Forms: {
            /** Forms */
            forms: components["schemas"]["FormOut"][];
        };
        /** FormsAnswer */
        FormsAnswer: {
            data: components["schemas"]["Forms"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * FoundNumber
         * @description A number that a token sees.
         */
        FoundNumber: {
            /** Display Number */
            display_number: string;
            /**
             * Is Coexistence
             * @description True when it is used in the WhatsApp Business app.
             * @default false
             */
            is_coexistence?: boolean;
            /** Phone Number Id */
            phone_number_id: string;
            /** Verified Name */
            verified_name: string;
            /** Waba Id */
            waba_id: string;
        };
        /**
         * Header
         * @description What stands above the words: `kind` is `text`, `image`, `video`, `document`, `location` or `product`.
         */
        Header: {
            /** Kind */
            kind: string;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Url
             * @default
             */
            url?: string;
        };
        /** HealthAnswer */
        HealthAnswer: {
            data: components["schemas"]["HealthPage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * HealthNow
         * @description The same, with what we see ourselves.
         */
        HealthNow: {
            /**
             * Account Review
             * @example APPROVED
             */
            account_review: string | null;
            /**
             * Can Send
             * @example AVAILABLE
             */
            can_send: string | null;
            /** Check Error */
            check_error: string | null;
            /** Checked At */
            checked_at: string | null;
            /**
             * Failed Events
             * @description Events of the last day that could not be used.
             */
            failed_events: number;
            /** Is Subscribed */
            is_subscribed: boolean | null;
            /** Last Event At */
            last_event_at: string | null;
            /**
             * Messaging Limit
             * @description People a day it may write to first.
             * @example TIER_2K
             */
            messaging_limit: string | null;
            /**
             * Name Status
             * @example APPROVED
             */
            name_status: string | null;
            /**
             * Phone Status
             * @example CONNECTED
             */
            phone_status: string | null;
            /**
             * Quality
             * @example GREEN
             */
            quality: string | null;
            /** Template Count */
            template_count: number | null;
            /** Token Expires At */
            token_expires_at: string | null;
            /** Token Is Valid */
            token_is_valid: boolean | null;
            /** Token Scopes */
            token_scopes: string[];
        };
        /** HealthPage */
        HealthPage: {
            /** Alerts */
            alerts: components["schemas"]["AlertOut"][];
            channel: components["schemas"]["ChannelOut"];
            health: components["schemas"]["HealthNow"];
            /** Syncs */
            syncs: components["schemas"]["SyncOut"][];
        };
        /** HeldList */
        HeldList: {
            data: components["schemas"]["_Held"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * HeldOut
         * @description Pieces held for an order or a checkout.
         */
        HeldOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Location Id */
            location_id: string | null;
            /**
             * Name
             * @example Shirt, M
             */
            name: string;
            /** Product Id */
            product_id: string | null;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string | null;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Source Kind */
            source_kind: string;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /** HistoryOut */
        HistoryOut: {
            /** Actor Id */
            actor_id: string | null;
            /** Actor Kind */
            actor_kind: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** From Value */
            from_value: string | null;
            /** Kind */
            kind: string;
            /** To Value */
            to_value: string | null;
        };
        /**
         * IdentifierOut
         * @description One identifier she was seen under. A retired one is history: she changed her phone.
         */
        IdentifierOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "bsuid" | "parent_bsuid" | "wa_id" | "phone" | "username";
            /** Retired At */
            retired_at: string | null;
            /** Value */
            value: string;
        };
        /** IdentityAnswer */
        IdentityAnswer: {
            data: components["schemas"]["IdentityOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * IdentityOut
         * @description Who she is, as far as the channels tell.
         */
        IdentityOut: {
            /**
             * Doubles
             * @description Customers who may be the same person.
             */
            doubles: components["schemas"]["CustomerOut"][];
            /** Identifiers */
            identifiers: components["schemas"]["IdentifierOut"][];
            /** Merges */
            merges: components["schemas"]["MergeOut"][];
        };
        /**
         * ImageOut
         * @description A picture in all its sizes: put a width and a format into `template`.
         */
        ImageOut: {
            /**
             * Formats
             * @example [
             *       "avif",
             *       "webp",
             *       "jpg"
             *     ]
             */
            formats: string[];
            /**
             * Height
             * @example 1200
             */
            height: number;
            /**
             * Template
             * @example /media/pictures/3f9a…-1600x1200/{width}.{format}
             */
            template: string;
            /**
             * Width
             * @example 1600
             */
            width: number;
            /**
             * Widths
             * @example [
             *       200,
             *       360,
             *       720,
             *       1080,
             *       1600
             *     ]
             */
            widths: number[];
        };
        /**
         * ImportAnswer
         * @description One upload.
         */
        ImportAnswer: {
            data: components["schemas"]["ImportOut"];
            /** Message */
            message: string;
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ImportChange
         * @description A product or variant that would be new or change.
         */
        ImportChange: {
            /** Fields */
            fields: components["schemas"]["ImportField"][];
            /** Is New */
            is_new: boolean;
            /** Line */
            line: number;
            /**
             * Name
             * @example Basmati Rice Premium 5kg
             */
            name: string;
            /**
             * Product Id
             * @example SKU-001
             */
            product_id: string;
        };
        /**
         * ImportField
         * @description What a field is, and what it would become.
         */
        ImportField: {
            /**
             * After
             * @example 29.99
             */
            after: string | null;
            /**
             * Before
             * @example 24.99
             */
            before: string | null;
            /**
             * Field
             * @example price
             */
            field: string;
        };
        /**
         * ImportList
         * @description A page of uploads, the latest first.
         */
        ImportList: {
            data: components["schemas"]["_Imports"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ImportOut
         * @description What an upload did so far; of a draft that was checked, what it would do.
         */
        ImportOut: {
            /** Bytes Done */
            bytes_done: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Errors
             * @description The first 1,000 rows that could not be taken.
             */
            errors: {
                [key: string]: unknown;
            }[];
            /** Failed */
            failed: number;
            /**
             * Filename
             * @example products.csv
             */
            filename: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Has Rows To Fix
             * @description Whether `rows-to-fix.csv` can be had.
             */
            has_rows_to_fix: boolean;
            /**
             * Import Id
             * Format: uuid
             */
            import_id: string;
            /**
             * Left Alone
             * @description The first 200 products that a revert left, with the fields that somebody had changed since.
             */
            left_alone: {
                [key: string]: unknown;
            }[];
            /** Lines Done */
            lines_done: number;
            /** Message */
            message: string | null;
            /**
             * Origin
             * @description `csv`, `workbook`, `shopify` or `woocommerce`.
             * @example csv
             */
            origin: string;
            /**
             * Products Added
             * @example 15
             */
            products_added: number;
            /**
             * Products Reverted
             * @description Put back as they were before.
             */
            products_reverted: number;
            /**
             * Products Updated
             * @example 5
             */
            products_updated: number;
            /** Size Bytes */
            size_bytes: number;
            /**
             * Skipped
             * @description Blank lines.
             */
            skipped: number;
            /**
             * State
             * @description Before anything is written `draft`, `checking`, `checked`; then `running`, and `done`, `failed` or `cancelled`; taken back, `reverting` and `reverted`.
             * @example done
             */
            state: string;
            /** Unchanged */
            unchanged: number;
            /**
             * Warnings
             * @description What was read with a guess.
             */
            warnings: {
                [key: string]: unknown;
            }[];
            /** Whatsapp Catalog Updated */
            whatsapp_catalog_updated: boolean;
        };
        /**
         * ImportPreview
         * @description The first hundred changes that a file would make.
         */
        ImportPreview: {
            /** Changes */
            changes: components["schemas"]["ImportChange"][];
            /** New Categories */
            new_categories: string[];
            /** State */
            state: string;
        };
        /**
         * ImportPreviewAnswer
         * @description What one upload would do.
         */
        ImportPreviewAnswer: {
            data: components["schemas"]["ImportPreview"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** InterestAnswer */
        InterestAnswer: {
            data: components["schemas"]["InterestOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** InterestList */
        InterestList: {
            data: components["schemas"]["_Interests"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * InterestOut
         * @description Who waits for what.
         */
        InterestOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Id */
            customer_id: string | null;
            /** Fulfilled At */
            fulfilled_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Shirt, M
             */
            name: string;
            /** Phone */
            phone: string | null;
            /** Product Id */
            product_id: string | null;
            /** Sku */
            sku: string | null;
            /**
             * Unreached
             * @description Why she could not be told that it is back: `no_number` or `no_template`; null: she was, or waits.
             */
            unreached: string | null;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /** LanguageIn */
        LanguageIn: {
            /**
             * Code
             * @example en
             */
            code: string;
        };
        /**
         * LayoutIn
         * @description What the columns of a file are, in their order.
         */
        LayoutIn: {
            /**
             * Decimal Mark
             * @description What stands before the decimals of a price. Unset: prices that could be two are refused.
             */
            decimal_mark?: ("." | ",") | null;
            /**
             * Fields
             * @description For each column one of product_id, name, price, category, subcategory, description, image_url, more_images, image_alts, in_stock, stock_quantity, is_priority, sku, barcode, weight_kg, supplier_id, brand, tags, compare_at_price, cost, tax_class, status, variant_weight_kg, variant_image_url, currency, oja_options, oja_attributes; `option`: rows of one product_id differ by it; `fact`: kept with the product; empty: left out.
             * @example [
             *       "product_id",
             *       "name",
             *       "price"
             *     ]
             */
            fields: string[];
        };
        /**
         * LevelOut
         * @description How many lie at a place.
         */
        LevelOut: {
            /**
             * Location Id
             * @description null: the main place
             */
            location_id: string | null;
            /** Name */
            name: string | null;
            /** Quantity */
            quantity: number;
        };
        /**
         * LiftOut
         * @description What learning brings beside the comparison group; the figures are null while too little is known.
         */
        LiftOut: {
            /** Days */
            days: number;
            /** High */
            high: number | null;
            /** Low */
            low: number | null;
            /** Percent */
            percent: number | null;
            /** Sentence */
            sentence: string;
        };
        /**
         * LinkedAnswer
         * @description One linked picture.
         */
        LinkedAnswer: {
            data: components["schemas"]["LinkedOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * LinkedList
         * @description The linked pictures of a product.
         */
        LinkedList: {
            data: components["schemas"]["_Linked"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * LinkedOut
         * @description A picture that was given by its address.
         */
        LinkedOut: {
            /** Address */
            address: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Main
             * @description It was given as the product's `image_url`.
             */
            is_main: boolean;
            /** Picture Id */
            picture_id: string | null;
            /**
             * Reason
             * @description For a person: why it is not here, or not yet.
             */
            reason: string | null;
            /**
             * State
             * @description `waiting`: it is fetched by itself. `fetched`: it is among the pictures. `failed`: not fetched.
             * @enum {string}
             */
            state: "waiting" | "fetched" | "failed";
        };
        /** LocationAnswer */
        LocationAnswer: {
            data: components["schemas"]["LocationOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * LocationChange
         * @description What to change of a place; what is left out stays.
         */
        LocationChange: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Position
             * @default 0
             */
            position?: number;
        };
        /** LocationIn */
        LocationIn: {
            /**
             * Address
             * @default
             */
            address?: string;
            /**
             * Latitude
             * @example 6.5244
             */
            latitude: number;
            /**
             * Longitude
             * @example 3.3792
             */
            longitude: number;
            /**
             * Name
             * @default
             */
            name?: string;
        };
        /** LocationList */
        LocationList: {
            data: components["schemas"]["_Locations"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * LocationOut
         * @description A place where stock lies.
         */
        LocationOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Position */
            position: number;
        };
        /** LoginAnswer */
        LoginAnswer: {
            /**
             * Expires In
             * @description Seconds the token lives.
             * @example 3600
             */
            expires_in: number;
            /**
             * Memberships
             * @description Every shop this person works in.
             */
            memberships: components["schemas"]["MembershipOut"][];
            /** @description The shop this sign-in works in; null for a person without one. */
            merchant: components["schemas"]["MerchantName"] | null;
            /**
             * Status
             * @constant
             */
            status: "success";
            /**
             * Token
             * @description Send it as `Authorization: Bearer ...`.
             */
            token: string;
            user: components["schemas"]["UserOut"];
        };
        /**
         * Look
         * @description A token to look through.
         */
        Look: {
            /**
             * Access Token
             * Format: password
             */
            access_token: string;
            /**
             * Waba Id
             * @description Left out: every account the token was given.
             */
            waba_id?: string | null;
        };
        /** LookAnswer */
        LookAnswer: {
            data: components["schemas"]["LookOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** LookOut */
        LookOut: {
            /** Checks */
            checks: components["schemas"]["CheckOut"][];
            /** Numbers */
            numbers: components["schemas"]["FoundNumber"][];
        };
        /**
         * LookupAnswer
         * @description The products that a code or a picture may mean.
         */
        LookupAnswer: {
            data: components["schemas"]["_Lookup"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** LowList */
        LowList: {
            data: components["schemas"]["_Low"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * LowOut
         * @description A variant that runs low.
         */
        LowOut: {
            /** Low Stock At */
            low_stock_at: number;
            /** Name */
            name: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Sku */
            sku: string | null;
            /** Stock Quantity */
            stock_quantity: number;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * MatchOut
         * @description A product that may be meant.
         */
        MatchOut: {
            /**
             * Likeness
             * @description How far the picture goes together with the shop's, at most 1; null for codes.
             * @example 0.997
             */
            likeness: number | null;
            product: components["schemas"]["ProductOut"];
            /**
             * Reason
             * @enum {string}
             */
            reason: "barcode" | "sku" | "picture";
            /**
             * Variant
             * @description What tells it from the others; empty when there are none.
             * @example 5 kg
             */
            variant: string;
            /**
             * Variant Id
             * Format: uuid
             * @description The variant that has the code; of a picture the one in front.
             */
            variant_id: string;
        };
        /**
         * MatrixAnswer
         * @description Everything that a product comes in.
         */
        MatrixAnswer: {
            data: components["schemas"]["_Matrix"];
            /**
             * Status
             * @constant
             */
            status: "success";
            /**
             * Warnings
             * @default []
             */
            warnings?: components["schemas"]["Warned"][];
        };
        /**
         * MediaOut
         * @description A file of a chat. Its links need no sign-in and last for one to two hours.
         */
        MediaOut: {
            /** Can Fetch Again */
            can_fetch_again: boolean;
            /** Filename */
            filename: string;
            /** Height */
            height: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @description How it is shown: `image`, `video`, `audio`, `sticker` or `document`.
             */
            kind: string;
            /**
             * Mime Type
             * @description By its bytes; while it is pending, as its sender says.
             */
            mime_type: string;
            /**
             * Reason
             * @description For a person: why it is not here, or not yet.
             */
            reason: string | null;
            /**
             * Seconds
             * @description How long a sound or a film lasts, where its header says so.
             */
            seconds: number | null;
            /**
             * Size
             * @description Bytes.
             */
            size: number | null;
            /**
             * State
             * @description `pending`: being fetched. `failed`: may be tried again. `refused`: not kept, for good.
             * @enum {string}
             */
            state: "pending" | "ready" | "failed" | "refused";
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string | null;
            /** Width */
            width: number | null;
        };
        /** MembershipOut */
        MembershipOut: {
            merchant: components["schemas"]["MerchantName"];
            /**
             * Role
             * @example owner
             */
            role: string;
            /** Subdomain */
            subdomain: string;
        };
        /** MerchantAnswer */
        MerchantAnswer: {
            data: components["schemas"]["MerchantOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * MerchantChange
         * @description What a shop may change about itself; left out means unchanged.
         */
        MerchantChange: {
            /** Accent */
            accent?: string | null;
            /**
             * Delivery Days
             * @default []
             */
            delivery_days?: number[];
            /**
             * Delivery Times
             * @default []
             */
            delivery_times?: string[];
            /**
             * Email
             * Format: email
             * @default
             */
            email?: string;
            /**
             * Languages
             * @description More languages in which the shop's pages can be read.
             * @default []
             */
            languages?: ("en" | "fr" | "pt-BR" | "es" | "hi" | "ar" | "id")[];
            /**
             * Locale
             * @description The shop's language.
             * @default en
             */
            locale?: string;
            /** Logo Url */
            logo_url?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /**
             * Quiet From
             * @default 21
             */
            quiet_from?: number;
            /**
             * Quiet Until
             * @default 8
             */
            quiet_until?: number;
            /**
             * Tagline
             * @default
             */
            tagline?: string;
            /**
             * Whatsapp Number
             * @default
             */
            whatsapp_number?: string;
        };
        /** MerchantName */
        MerchantName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * MerchantOut
         * @description A shop, as its team sees it.
         */
        MerchantOut: {
            /** Accent */
            accent: string | null;
            /** Country */
            country: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /**
             * Delivery Days
             * @description Days of a week on which is delivered; 1 is Monday.
             */
            delivery_days: number[];
            /**
             * Delivery Times
             * @example [
             *       "09:00-12:00"
             *     ]
             */
            delivery_times: string[];
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Languages
             * @description More languages in which the shop's pages can be read.
             * @example [
             *       "fr"
             *     ]
             */
            languages: string[];
            /** Locale */
            locale: string;
            /** Logo Url */
            logo_url: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Plan */
            plan: string;
            /**
             * Quiet From
             * @description No marketing leaves from this hour of the customer's day ...
             * @example 21
             */
            quiet_from: number;
            /**
             * Quiet Until
             * @description ... to this one; the same hour twice: at any time.
             * @example 8
             */
            quiet_until: number;
            /**
             * Storefront Url
             * @default
             */
            storefront_url?: string;
            /** Subdomain */
            subdomain: string;
            /** Tagline */
            tagline: string;
            /** Timezone */
            timezone: string;
            /** Trial Ends At */
            trial_ends_at: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Whatsapp Number */
            whatsapp_number: string;
        };
        /** MergedAnswer */
        MergedAnswer: {
            data: components["schemas"]["MergedOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** MergedOut */
        MergedOut: {
            customer: components["schemas"]["CustomerOut"];
            /**
             * Merge Id
             * Format: uuid
             * @description Names the merge, to undo it.
             */
            merge_id: string;
        };
        /**
         * MergeOut
         * @description A record that was taken into hers. `merged_by` is null when WhatsApp itself proved that both are one person.
         */
        MergeOut: {
            /**
             * Gone Id
             * Format: uuid
             */
            gone_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Merged At
             * Format: date-time
             */
            merged_at: string;
            /** Merged By */
            merged_by: string | null;
        };
        /** MessageAnswer */
        MessageAnswer: {
            data: components["schemas"]["MessageOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * MessageContext
         * @description What a message came with.
         */
        MessageContext: {
            /** Forwarded */
            forwarded?: ("once" | "often") | null;
            product?: components["schemas"]["AskedProductOut"] | null;
            referral?: components["schemas"]["ReferralOut"] | null;
        };
        /**
         * MessageLimits
         * @description What one WhatsApp message can show.
         */
        MessageLimits: {
            /**
             * List Rows
             * @example 10
             */
            list_rows: number;
            /**
             * Products
             * @example 30
             */
            products: number;
            /**
             * Sections
             * @example 10
             */
            sections: number;
        };
        /**
         * MessageOut
         * @description One bubble. `body` is WhatsApp's content for what came in, and ours for what went out.
         *
         *     Bubbles are shown in the order of `shown_at`, then `id`.
         */
        MessageOut: {
            /** Author Id */
            author_id: string | null;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /**
             * Can Send Again
             * @default false
             */
            can_send_again?: boolean;
            /** @description What it came with; null when it came by itself. */
            context?: components["schemas"]["MessageContext"] | null;
            /**
             * Conversation Id
             * Format: uuid
             */
            conversation_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Delivered At */
            delivered_at: string | null;
            /**
             * Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /** Edited At */
            edited_at?: string | null;
            /** Error */
            error: string | null;
            /** Error Code */
            error_code: number | null;
            /** Failed At */
            failed_at: string | null;
            /**
             * Former
             * @description What it said before it was edited, the oldest first.
             * @default []
             */
            former?: components["schemas"]["FormerOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @example text
             */
            kind: string;
            /** @description The file that came with it, or goes with it. */
            media?: components["schemas"]["MediaOut"] | null;
            /**
             * Message Id
             * @description WhatsApp's own id.
             */
            message_id: string | null;
            /** Provider At */
            provider_at: string | null;
            /**
             * Reactions
             * @default []
             */
            reactions?: components["schemas"]["ReactionOut"][];
            /** Read At */
            read_at: string | null;
            /**
             * Reply To
             * @description WhatsApp's own id of the message it answers.
             */
            reply_to: string | null;
            /**
             * Revoked At
             * @description When it was taken back.
             */
            revoked_at?: string | null;
            /** Sent At */
            sent_at: string | null;
            /**
             * Sent By
             * @description `customer`, `assistant`, `team`, `system` or `api`.
             */
            sent_by: string;
            /**
             * Shown At
             * Format: date-time
             * @description Its place in the conversation, in whole seconds.
             */
            shown_at: string;
            /**
             * Status
             * @description In: `received`. Out: `queued`, `sending`, `sent`, `delivered`, `read`, `failed`, `unknown`, or `merged` when its words left inside another bubble.
             * @example delivered
             */
            status: string;
            /** Text */
            text: string;
        };
        /** MessagePage */
        MessagePage: {
            /** Messages */
            messages: components["schemas"]["MessageOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** MessagesAnswer */
        MessagesAnswer: {
            data: components["schemas"]["MessagePage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * MissList
         * @description What shoppers missed.
         */
        MissList: {
            data: components["schemas"]["_Misses"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * MissOut
         * @description A search that found nothing.
         */
        MissOut: {
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /**
             * Phrase
             * @example sneeker
             */
            phrase: string;
            /**
             * Proposed
             * @description Words of the shop that are most like it.
             * @example [
             *       "sneaker"
             *     ]
             */
            proposed: string[];
            /**
             * Times
             * @example 12
             */
            times: number;
        };
        /** MovementList */
        MovementList: {
            data: components["schemas"]["_Movements"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * MovementOut
         * @description One line of the ledger.
         */
        MovementOut: {
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Location Id */
            location_id: string | null;
            /**
             * Name
             * @example Shirt, M
             */
            name: string;
            /** Note */
            note: string | null;
            /** Product Id */
            product_id: string | null;
            /** Quantity After */
            quantity_after: number;
            /** Reason */
            reason: string;
            /** Sku */
            sku: string | null;
            /** Source Id */
            source_id: string | null;
            /**
             * Source Kind
             * @example order
             */
            source_kind: string | null;
            /** Step */
            step: number;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * MovingOut
         * @description A product that would come or go.
         */
        MovingOut: {
            /** Image Url */
            image_url: string | null;
            /** Name */
            name: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
        };
        /**
         * NewAddresses
         * @description Where pictures of a product lie.
         */
        NewAddresses: {
            /**
             * Addresses
             * @example [
             *       "https://supplier.example/rice-back.jpg"
             *     ]
             */
            addresses: string[];
        };
        /**
         * NewBulkEdit
         * @description One change of many products: of those that are named, or of all that a filter finds.
         */
        NewBulkEdit: {
            /** Change */
            change: components["schemas"]["PriceEdit"] | components["schemas"]["PriceShift"] | components["schemas"]["StockEdit"] | components["schemas"]["CategoryEdit"] | components["schemas"]["StatusEdit"] | components["schemas"]["StarEdit"] | components["schemas"]["OfferEdit"] | components["schemas"]["TagsEdit"];
            filter?: components["schemas"]["ProductFilter"] | null;
            /** Product Ids */
            product_ids?: string[] | null;
        };
        /**
         * NewCategory
         * @description A new category.
         */
        NewCategory: {
            /** Description */
            description?: string | null;
            /**
             * Display Order
             * @default 0
             */
            display_order?: number;
            /** Image Url */
            image_url?: string | null;
            /**
             * Name
             * @example Rice
             */
            name: string;
        };
        /**
         * NewCollection
         * @description A new collection: filled by hand, or by rules.
         */
        NewCollection: {
            /** Description */
            description?: string | null;
            /**
             * Display Order
             * @default 0
             */
            display_order?: number;
            /** Image Url */
            image_url?: string | null;
            /**
             * Kind
             * @default manual
             * @enum {string}
             */
            kind?: "manual" | "rules";
            /**
             * Match
             * @description Whether all rules must hold, or any of them.
             * @default all
             * @enum {string}
             */
            match?: "all" | "any";
            /**
             * Name
             * @example Under 10,000
             */
            name: string;
            /**
             * Rules
             * @default []
             * @example [
             *       {
             *         "field": "price",
             *         "op": "at_most",
             *         "value": "10000"
             *       }
             *     ]
             */
            rules?: (components["schemas"]["PriceRule"] | components["schemas"]["TagRule"] | components["schemas"]["BrandRule"] | components["schemas"]["CategoryRule"] | components["schemas"]["StockRule"])[];
            /**
             * Sort
             * @description `manual`: as they were put into it.
             * @default newest
             * @enum {string}
             */
            sort?: "manual" | "newest" | "price" | "-price" | "name";
        };
        /**
         * NewContact
         * @description Who orders.
         */
        NewContact: {
            /** Name */
            name?: string | null;
            /**
             * Phone
             * @example +2347012345678
             */
            phone: string;
        };
        /**
         * NewInterest
         * @description Who wants to hear when a variant is back: a customer, or a phone number.
         */
        NewInterest: {
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Phone
             * @example +2348031112222
             */
            phone?: string | null;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * NewItem
         * @description One product and how many.
         */
        NewItem: {
            /**
             * Price
             * @description The price you expect. When it is another one now, nothing is ordered: 409 `price_changed`.
             */
            price?: string | null;
            /**
             * Product Id
             * @description Its `id`, or its `external_id`.
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /**
             * Variant Id
             * @description Which one, of a product that comes in several variants.
             */
            variant_id?: string | null;
        };
        /**
         * NewLocation
         * @description A place where stock lies.
         */
        NewLocation: {
            /**
             * Name
             * @example Ikeja store room
             */
            name: string;
            /**
             * Position
             * @description Stock is taken from the lowest first.
             * @default 0
             */
            position?: number;
        };
        /**
         * NewMovement
         * @description What happened to a variant's stock: a `count` gives the `quantity` that lies there, everything else a `step`.
         */
        NewMovement: {
            /**
             * Location Id
             * @description Where; null: at the main place.
             */
            location_id?: string | null;
            /** Note */
            note?: string | null;
            /**
             * Quantity
             * @description How many lie there, of a `count`.
             */
            quantity?: number | null;
            /**
             * Reason
             * @example received
             * @enum {string}
             */
            reason: "count" | "received" | "return" | "correction" | "loss";
            /**
             * Step
             * @description How many more, or below zero fewer.
             * @example 12
             */
            step?: number | null;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * NewOrder
         * @description An order from outside: a web shop, a script, a till.
         * @example {
         *       "customer": {
         *         "name": "John Doe",
         *         "phone": "+2347012345678"
         *       },
         *       "delivery_address": {
         *         "city": "Lagos",
         *         "instructions": "Call when arriving",
         *         "postal_code": "100001",
         *         "state": "Lagos",
         *         "street": "123 Main St"
         *       },
         *       "delivery_method": "delivery",
         *       "items": [
         *         {
         *           "price": "24.99",
         *           "product_id": "550e8400-e29b-41d4-a716-446655440001",
         *           "quantity": 2
         *         },
         *         {
         *           "price": "8.75",
         *           "product_id": "550e8400-e29b-41d4-a716-446655440002",
         *           "quantity": 1
         *         }
         *       ],
         *       "merchant_id": "550e8400-e29b-41d4-a716-446655440000"
         *     }
         */
        NewOrder: {
            customer: components["schemas"]["NewContact"];
            delivery_address?: components["schemas"]["Address"] | null;
            /**
             * Delivery Method
             * @default pickup
             * @enum {string}
             */
            delivery_method?: "pickup" | "delivery";
            /**
             * Items
             * @description 1 to 100 products.
             */
            items: components["schemas"]["NewItem"][];
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /** Notes */
            notes?: string | null;
        };
        /**
         * NewProduct
         * @description A new product.
         */
        NewProduct: {
            /**
             * Attributes
             * @description Facts about it, by name.
             * @default {}
             * @example {
             *       "Origin": "Kebbi"
             *     }
             */
            attributes?: {
                [key: string]: string;
            };
            /** Barcode */
            barcode?: string | null;
            /** Brand */
            brand?: string | null;
            /**
             * Category Id
             * @description Unset for a new product: `Uncategorised`.
             */
            category_id?: string | null;
            /**
             * Compare At Price
             * @description What it cost before, shown crossed out.
             */
            compare_at_price?: (string | number) | null;
            /**
             * Cost
             * @description What it costs you. Never shown to shoppers.
             */
            cost?: (string | number) | null;
            /** Description */
            description?: string | null;
            /**
             * External Id
             * @description Your own id, the CSV's `product_id`.
             * @default
             */
            external_id?: string;
            /** Image Url */
            image_url?: string | null;
            /**
             * Image Urls
             * @description Where further pictures lie; like that of `image_url` they are fetched in the background.
             * @default []
             */
            image_urls?: string[];
            /**
             * In Stock
             * @description Whether it is sold at all.
             */
            in_stock?: boolean | null;
            /**
             * Is Priority
             * @description Show it first, and prefer it for the WhatsApp catalogue.
             * @default false
             */
            is_priority?: boolean;
            /**
             * Name
             * @example Basmati Rice Premium 5kg
             */
            name: string;
            /**
             * Price
             * @description In the shop's currency.
             * @example 24.99
             */
            price: string | number;
            /** Sku */
            sku?: string | null;
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status?: "draft" | "active" | "archived";
            /**
             * Stock Quantity
             * @description How many there are; null: not counted.
             */
            stock_quantity?: number | null;
            /** Subcategory Id */
            subcategory_id?: string | null;
            /** Supplier Id */
            supplier_id?: string | null;
            /**
             * Tags
             * @description Words of your own to find and group products by.
             * @default []
             */
            tags?: string[];
            /** Tax Class */
            tax_class?: string | null;
            /** Weight Kg */
            weight_kg?: number | string | null;
        };
        /**
         * NewSubcategory
         * @description A new subcategory.
         */
        NewSubcategory: {
            /** Description */
            description?: string | null;
            /**
             * Display Order
             * @default 0
             */
            display_order?: number;
            /** Image Url */
            image_url?: string | null;
            /**
             * Name
             * @example Rice
             */
            name: string;
        };
        /**
         * NewSynonym
         * @description What a phrase of at most three words also means. Said again, the newer meanings count.
         */
        NewSynonym: {
            /**
             * Meanings
             * @example [
             *       "shoe"
             *     ]
             */
            meanings: string[];
            /**
             * Phrase
             * @example joota
             */
            phrase: string;
        };
        /**
         * NewTemplate
         * @description A template to write.
         */
        NewTemplate: {
            /**
             * Category
             * @enum {string}
             */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /** Components */
            components: components["schemas"]["Component"][];
            /**
             * Language
             * @example pt_BR
             */
            language: string;
            /**
             * Name
             * @example order_shipped
             */
            name: string;
            /**
             * Parameter Format
             * @default named
             * @enum {string}
             */
            parameter_format?: "named" | "positional";
            /**
             * Waba Id
             * @description Which WhatsApp account; left out, the first one.
             */
            waba_id?: string | null;
        };
        /**
         * NewTransfer
         * @description So many carried from one place to another.
         */
        NewTransfer: {
            /**
             * From Location Id
             * @description Where; null: at the main place.
             */
            from_location_id?: string | null;
            /** Note */
            note?: string | null;
            /** Quantity */
            quantity: number;
            /**
             * To Location Id
             * @description Where; null: at the main place.
             */
            to_location_id?: string | null;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * NewVariant
         * @description A new variant of a product that has others. Without a price it costs what the one in front costs.
         */
        NewVariant: {
            /** Barcode */
            barcode?: string | null;
            /**
             * Compare At Price
             * @description What it cost before, shown crossed out.
             */
            compare_at_price?: (string | number) | null;
            /**
             * Cost
             * @description What it costs you. Never shown to shoppers.
             */
            cost?: (string | number) | null;
            /**
             * Image Url
             * @description Unset: the product's.
             */
            image_url?: string | null;
            /**
             * In Stock
             * @description Whether it is sold at all.
             */
            in_stock?: boolean | null;
            /**
             * Low Stock At
             * @description Tell the team when so few are left; unset: the shop's policy.
             */
            low_stock_at?: number | null;
            /**
             * Options
             * @description A value for each option of the product.
             * @default {}
             * @example {
             *       "Colour": "Red",
             *       "Size": "42"
             *     }
             */
            options?: {
                [key: string]: string;
            };
            /**
             * Position
             * @description Where it stands among the others; unset: behind them.
             * @default 0
             */
            position?: number;
            /** Price */
            price?: (string | number) | null;
            /** Sku */
            sku?: string | null;
            /**
             * Stock Quantity
             * @description How many there are; null: not counted.
             */
            stock_quantity?: number | null;
            /**
             * Weight Kg
             * @description Unset: the product's.
             */
            weight_kg?: number | string | null;
        };
        /**
         * OfferEdit
         * @description Say of every variant whether it is sold at all.
         */
        OfferEdit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "in_stock";
            /** Value */
            value: boolean;
        };
        /**
         * OfferedTemplate
         * @description A template that may be sent outside the 24 hours, too; `{{…}}` in its body wait to be filled.
         */
        OfferedTemplate: {
            /**
             * Body
             * @example Hello {{1}}, there is news about your order {{2}}: {{3}}
             */
            body: string;
            /**
             * Category
             * @example UTILITY
             */
            category: string;
            /**
             * Id
             * @description Of the shop's own copy; none when the number's provider keeps its templates.
             */
            id: string | null;
            /**
             * Language
             * @example en
             */
            language: string;
            /**
             * Name
             * @example order_update
             */
            name: string;
        };
        /** OfferedTemplates */
        OfferedTemplates: {
            /** Templates */
            templates: components["schemas"]["OfferedTemplate"][];
        };
        /** OfferedTemplatesAnswer */
        OfferedTemplatesAnswer: {
            data: components["schemas"]["OfferedTemplates"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Filling
         * @description The products of a collection that is filled by hand, in their order.
         */
        oja__catalog__collections__schemas__Filling: {
            /** Product Ids */
            product_ids: string[];
        };
        /**
         * PreviewAnswer
         * @description What rules would find now.
         */
        oja__catalog__collections__schemas__PreviewAnswer: {
            data: components["schemas"]["_Previewed"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * PlacedOut
         * @description How many of a variant lie at a place besides the main one.
         */
        oja__catalog__stock__list_schemas__PlacedOut: {
            /**
             * Location Id
             * Format: uuid
             */
            location_id: string;
            /** Quantity */
            quantity: number;
        };
        /**
         * PlacedOut
         * @description An order just placed. Nothing of the customer's profile is told.
         */
        oja__orders__schemas__PlacedOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Currency
             * @example NGN
             */
            currency: string;
            /**
             * Delivery Fee
             * @example 0.00
             */
            delivery_fee: string;
            /**
             * Delivery Method
             * @enum {string}
             */
            delivery_method: "pickup" | "delivery";
            /**
             * Discount
             * @example 0.00
             */
            discount: string;
            /** Fulfilment Status */
            fulfilment_status: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Order Number
             * @example ORD-20250329-12345
             */
            order_number: string;
            /**
             * Payment Status
             * @enum {string}
             */
            payment_status: "unpaid" | "paid" | "refunded";
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled";
            /**
             * Subtotal
             * @example 58.73
             */
            subtotal: string;
            /**
             * Tax
             * @example 0.00
             */
            tax: string;
            /**
             * Total Amount
             * @example 58.73
             */
            total_amount: string;
        };
        /**
         * PreviewAnswer
         * @description What would happen.
         */
        oja__sync__rotation__schemas__PreviewAnswer: {
            data: components["schemas"]["PreviewOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Filling
         * @description What fills a template, as the Cloud API writes it.
         */
        oja__templates__schemas__Filling: {
            /** Components */
            components?: {
                [key: string]: unknown;
            }[];
        };
        /** OrderAnswer */
        OrderAnswer: {
            data: components["schemas"]["OrderDetailOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * OrderChange
         * @description What the team may change; left out means unchanged.
         */
        OrderChange: {
            /** Payment Status */
            payment_status?: ("unpaid" | "paid" | "refunded") | null;
            /** Status */
            status?: ("pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled") | null;
        };
        /**
         * OrderDetailOut
         * @description An order with its history, the oldest step first.
         */
        OrderDetailOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            customer: components["schemas"]["ContactOut"];
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /** Delivery Address */
            delivery_address: {
                [key: string]: unknown;
            } | null;
            /** Delivery Fee */
            delivery_fee: string;
            /** Delivery Fee Text */
            delivery_fee_text: string;
            /**
             * Delivery Method
             * @enum {string}
             */
            delivery_method: "pickup" | "delivery";
            /** Discount */
            discount: string;
            /** Discount Text */
            discount_text: string;
            /** Fulfilment Status */
            fulfilment_status: string;
            /** History */
            history: components["schemas"]["HistoryOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item Count */
            item_count: number;
            /** Items */
            items: components["schemas"]["OrderItemOut"][];
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /** Notes */
            notes: string | null;
            /** Order Number */
            order_number: string;
            /** Payment State */
            payment_state: string;
            /**
             * Payment Status
             * @enum {string}
             */
            payment_status: "unpaid" | "paid" | "refunded";
            /**
             * Possible Statuses
             * @description Where the order can go from here, the usual way first.
             */
            possible_statuses: ("pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled")[];
            /** Source */
            source: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled";
            /** Subtotal */
            subtotal: string;
            /** Subtotal Text */
            subtotal_text: string;
            /** Tax */
            tax: string;
            /** Tax Text */
            tax_text: string;
            /** Total Amount */
            total_amount: string;
            /**
             * Total Text
             * @description The total as people of the shop's country write it.
             * @example ₦58.73
             */
            total_text: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * OrderItemOut
         * @description One line of an order.
         */
        OrderItemOut: {
            /** External Id */
            external_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /** Name */
            name: string;
            /**
             * Price
             * @description Of one piece.
             * @example 24.99
             */
            price: string;
            /**
             * Price Text
             * @example ₦24.99
             */
            price_text: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Quantity */
            quantity: number;
            /** Sku */
            sku: string | null;
            /**
             * Total
             * @example 49.98
             */
            total: string;
            /**
             * Total Text
             * @example ₦49.98
             */
            total_text: string;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * OrderOut
         * @description An order, as the shop's team sees it.
         */
        OrderOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            customer: components["schemas"]["ContactOut"];
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
            /** Delivery Address */
            delivery_address: {
                [key: string]: unknown;
            } | null;
            /** Delivery Fee */
            delivery_fee: string;
            /** Delivery Fee Text */
            delivery_fee_text: string;
            /**
             * Delivery Method
             * @enum {string}
             */
            delivery_method: "pickup" | "delivery";
            /** Discount */
            discount: string;
            /** Discount Text */
            discount_text: string;
            /** Fulfilment Status */
            fulfilment_status: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item Count */
            item_count: number;
            /** Items */
            items: components["schemas"]["OrderItemOut"][];
            /**
             * Merchant Id
             * Format: uuid
             */
            merchant_id: string;
            /** Notes */
            notes: string | null;
            /** Order Number */
            order_number: string;
            /** Payment State */
            payment_state: string;
            /**
             * Payment Status
             * @enum {string}
             */
            payment_status: "unpaid" | "paid" | "refunded";
            /**
             * Possible Statuses
             * @description Where the order can go from here, the usual way first.
             */
            possible_statuses: ("pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled")[];
            /** Source */
            source: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled";
            /** Subtotal */
            subtotal: string;
            /** Subtotal Text */
            subtotal_text: string;
            /** Tax */
            tax: string;
            /** Tax Text */
            tax_text: string;
            /** Total Amount */
            total_amount: string;
            /**
             * Total Text
             * @description The total as people of the shop's country write it.
             * @example ₦58.73
             */
            total_text: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** OrderPageOut */
        OrderPageOut: {
            /** Orders */
            orders: components["schemas"]["OrderOut"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** OrdersAnswer */
        OrdersAnswer: {
            data: components["schemas"]["OrderPageOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * OtherCustomer
         * @description Another customer of the shop.
         */
        OtherCustomer: {
            /**
             * Customer Id
             * Format: uuid
             */
            customer_id: string;
        };
        /**
         * Outgoing
         * @description A message as WhatsApp's own API writes it: `type`, and the content under that name.
         *
         *     With `context` it is shown as an answer to another message.
         */
        Outgoing: {
            audio?: components["schemas"]["AudioIn"] | null;
            /** Contacts */
            contacts?: {
                [key: string]: unknown;
            }[] | null;
            context?: components["schemas"]["ContextIn"] | null;
            document?: components["schemas"]["DocumentIn"] | null;
            image?: components["schemas"]["CaptionedIn"] | null;
            /** Interactive */
            interactive?: {
                [key: string]: unknown;
            } | null;
            location?: components["schemas"]["LocationIn"] | null;
            reaction?: components["schemas"]["ReactionIn"] | null;
            sticker?: components["schemas"]["FileIn"] | null;
            template?: components["schemas"]["TemplateIn"] | null;
            text?: components["schemas"]["TextIn"] | null;
            /**
             * Type
             * @default text
             * @enum {string}
             */
            type?: "text" | "image" | "video" | "audio" | "document" | "sticker" | "location" | "contacts" | "reaction" | "interactive" | "template";
            video?: components["schemas"]["CaptionedIn"] | null;
        };
        /**
         * OverviewList
         * @description A page of the shop's stock, what runs low first.
         */
        OverviewList: {
            data: components["schemas"]["_Overview"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * OverviewOut
         * @description A variant with all that is to be known of its stock at a glance.
         */
        OverviewOut: {
            /**
             * Elsewhere
             * @description What of it lies at other places; the main one has the rest.
             */
            elsewhere: components["schemas"]["oja__catalog__stock__list_schemas__PlacedOut"][];
            /** Held */
            held: number;
            /** Image Url */
            image_url: string | null;
            /** Is Low */
            is_low: boolean;
            /** Is Tracked */
            is_tracked: boolean;
            /**
             * Low Stock At
             * @description Its own threshold; null: the shop's.
             */
            low_stock_at: number | null;
            /**
             * Name
             * @example Shirt, M
             */
            name: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Sku */
            sku: string | null;
            /** Stock Quantity */
            stock_quantity: number;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
            /**
             * Waiting
             * @description How many people wait for it to be back.
             */
            waiting: number;
        };
        /** OwnerChange */
        OwnerChange: {
            /**
             * Owner
             * @enum {string}
             */
            owner: "assistant" | "team";
        };
        /**
         * Pagination
         * @description Where a page stands in its list.
         */
        Pagination: {
            /**
             * Current Page
             * @example 1
             */
            current_page: number;
            /**
             * Limit
             * @example 20
             */
            limit: number;
            /**
             * Next Cursor
             * @description Pass it as `cursor=` for the next page; faster when deep.
             */
            next_cursor?: string | null;
            /**
             * Pages
             * @example 6
             */
            pages: number;
            /**
             * Total
             * @example 120
             */
            total: number;
        };
        /**
         * PictureAnswer
         * @description One picture.
         */
        PictureAnswer: {
            data: components["schemas"]["PictureOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * PictureChange
         * @description What is to be seen on a picture.
         */
        PictureChange: {
            /** Alt */
            alt: string;
        };
        /**
         * PictureCrop
         * @description A part of a picture, in the pixels of its `width` and `height`.
         */
        PictureCrop: {
            /** Height */
            height: number;
            /** Left */
            left: number;
            /** Top */
            top: number;
            /** Width */
            width: number;
        };
        /**
         * PictureOrder
         * @description All pictures of a product in their new order.
         */
        PictureOrder: {
            /** Picture Ids */
            picture_ids: string[];
        };
        /**
         * PictureOut
         * @description A picture of a product.
         */
        PictureOut: {
            /**
             * Alt
             * @description What is to be seen, for those who do not see it.
             */
            alt: string;
            /** Filename */
            filename: string;
            /** Height */
            height: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            image: components["schemas"]["ImageOut"] | null;
            /**
             * Reason
             * @description For a person: why it is not shown, or not yet.
             */
            reason: string | null;
            /**
             * Sources
             * @description The best format first; the last is JPEG.
             */
            sources: components["schemas"]["SourceOut"][];
            /**
             * State
             * @description `pending`: being prepared, it shows by itself. `failed`: it cannot be shown, for good.
             * @enum {string}
             */
            state: "pending" | "ready" | "failed";
            /**
             * Url
             * @description One JPEG for wherever only one address fits, such as a chat.
             */
            url: string | null;
            /**
             * Width
             * @description Pixels that a crop is measured in.
             */
            width: number | null;
        };
        /**
         * PicturesAnswer
         * @description The pictures of a product, in their order.
         */
        PicturesAnswer: {
            data: components["schemas"]["_Pictures"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** PlacedAnswer */
        PlacedAnswer: {
            data: components["schemas"]["oja__orders__schemas__PlacedOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * Places
         * @description The collections, of those that are filled by hand, that hold a product.
         */
        Places: {
            /** Collection Ids */
            collection_ids: string[];
        };
        /**
         * PlacesAnswer
         * @description Where a product stands.
         */
        PlacesAnswer: {
            data: components["schemas"]["Places"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** PolicyAnswer */
        PolicyAnswer: {
            data: components["schemas"]["PolicyOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * PolicyChange
         * @description How the shop handles its stock; what is left out stays.
         */
        PolicyChange: {
            /**
             * Hold Minutes
             * @description Cancel an order that nobody confirmed or paid for so long; null: never.
             */
            hold_minutes?: number | null;
            /**
             * Low Stock At
             * @description Tell the team when so few are left, of variants that say nothing else; null: never.
             */
            low_stock_at?: number | null;
        };
        /**
         * PolicyOut
         * @description How the shop handles its stock.
         */
        PolicyOut: {
            /** Hold Minutes */
            hold_minutes: number | null;
            /** Low Stock At */
            low_stock_at: number | null;
        };
        /**
         * PopularList
         * @description What shoppers look for most.
         */
        PopularList: {
            data: components["schemas"]["_Popular"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * PopularOut
         * @description What shoppers look for.
         */
        PopularOut: {
            /**
             * Phrase
             * @example rice
             */
            phrase: string;
            /**
             * Times
             * @description In the last four weeks.
             * @example 41
             */
            times: number;
        };
        /**
         * Preview
         * @description A template as the phone shows it. `body` keeps WhatsApp's marks: *bold*, _italic_, ~struck~.
         */
        Preview: {
            /** Body */
            body: string;
            /** Buttons */
            buttons: components["schemas"]["Tap"][];
            /** Cards */
            cards?: components["schemas"]["Card"][];
            /** Footer */
            footer: string;
            header: components["schemas"]["Header"] | null;
            /**
             * Offer
             * @default
             */
            offer?: string;
            /** Variables */
            variables?: string[];
        };
        /**
         * PreviewOut
         * @description What would happen. The lists hold the first hundred, the numbers count all.
         */
        PreviewOut: {
            /** Entering */
            entering: number;
            /** Enters */
            enters: components["schemas"]["MovingOut"][];
            /** Is In */
            is_in: number;
            /** Is Rotating */
            is_rotating: boolean;
            /** Leaves */
            leaves: components["schemas"]["MovingOut"][];
            /** Leaving */
            leaving: number;
            /** Sentence */
            sentence: string;
            /** Slots */
            slots: number;
            /** Stars Without Place */
            stars_without_place: number;
        };
        /**
         * PriceEdit
         * @description Give every variant a price, or move it by an amount or by per cent, rounded to the currency's smallest coin.
         */
        PriceEdit: {
            /**
             * Do
             * @enum {string}
             */
            do: "set" | "add";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "price";
            /**
             * Value
             * @description In the shop's currency.
             * @example 24.99
             */
            value: string | number;
        };
        /**
         * PriceRangeOut
         * @description Products from one price to below another.
         */
        PriceRangeOut: {
            /**
             * Below Price
             * @description null: no end
             * @example 2000.00
             */
            below_price: string | null;
            /** Count */
            count: number;
            /**
             * From Price
             * @example 1000.00
             */
            from_price: string;
        };
        /**
         * PriceRule
         * @description What the variant in front costs.
         */
        PriceRule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "price";
            /**
             * Op
             * @enum {string}
             */
            op: "at_least" | "at_most";
            /**
             * Value
             * @description In the shop's currency.
             * @example 24.99
             */
            value: string | number;
        };
        /**
         * PriceShift
         * @description Move the price of every variant by so many per cent.
         */
        PriceShift: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "price_percent";
            /** Percent */
            percent: number | string;
        };
        /**
         * Problem
         * @description Every error of the API.
         */
        Problem: {
            /**
             * Code
             * @description Stable, for programs.
             * @example not_found
             */
            code: string;
            /**
             * Errors
             * @description Details, one entry for each thing that is wrong.
             */
            errors: {
                [key: string]: unknown;
            }[];
            /**
             * Message
             * @description For a person.
             * @example There is nothing here. It may have been removed.
             */
            message: string;
            /**
             * Status
             * @default error
             * @example error
             */
            status?: string;
        };
        /**
         * ProducedAnswer
         * @description The messages that came of an event, or that it reports on.
         */
        ProducedAnswer: {
            /** Data */
            data: components["schemas"]["MessageOut"][];
            /**
             * Status
             * @default success
             */
            status?: string;
        };
        /**
         * ProductAnswer
         * @description One product.
         */
        ProductAnswer: {
            data: components["schemas"]["ProductOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
            /**
             * Warnings
             * @default []
             */
            warnings?: components["schemas"]["Warned"][];
        };
        /**
         * ProductChange
         * @description What to change of a product; what is left out stays.
         */
        ProductChange: {
            /**
             * Attributes
             * @description Facts about it, by name.
             * @default {}
             * @example {
             *       "Origin": "Kebbi"
             *     }
             */
            attributes?: {
                [key: string]: string;
            };
            /** Barcode */
            barcode?: string | null;
            /** Brand */
            brand?: string | null;
            /**
             * Category Id
             * @description Unset for a new product: `Uncategorised`.
             */
            category_id?: string | null;
            /**
             * Compare At Price
             * @description What it cost before, shown crossed out.
             */
            compare_at_price?: (string | number) | null;
            /**
             * Cost
             * @description What it costs you. Never shown to shoppers.
             */
            cost?: (string | number) | null;
            /** Description */
            description?: string | null;
            /**
             * External Id
             * @description Your own id, the CSV's `product_id`.
             * @default
             */
            external_id?: string;
            /** Image Url */
            image_url?: string | null;
            /**
             * In Stock
             * @description Whether it is sold at all.
             */
            in_stock?: boolean | null;
            /**
             * Is Priority
             * @description Show it first, and prefer it for the WhatsApp catalogue.
             * @default false
             */
            is_priority?: boolean;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Price
             * @description In the shop's currency.
             * @default
             * @example 24.99
             */
            price?: string | number;
            /** Sku */
            sku?: string | null;
            /**
             * Slug
             * @description Its address in the shop. The old one goes on leading here.
             * @default
             */
            slug?: string;
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status?: "draft" | "active" | "archived";
            /**
             * Stock Quantity
             * @description How many there are; null: not counted.
             */
            stock_quantity?: number | null;
            /** Subcategory Id */
            subcategory_id?: string | null;
            /** Supplier Id */
            supplier_id?: string | null;
            /**
             * Tags
             * @description Words of your own to find and group products by.
             * @default []
             */
            tags?: string[];
            /** Tax Class */
            tax_class?: string | null;
            /** Weight Kg */
            weight_kg?: number | string | null;
        };
        /**
         * ProductFilter
         * @description All products that a list with these filters shows, on all its pages.
         */
        ProductFilter: {
            /** Category Id */
            category_id?: string | null;
            /** Collection Id */
            collection_id?: string | null;
            /** In Stock */
            in_stock?: boolean | null;
            /** Is Priority */
            is_priority?: boolean | null;
            /**
             * Is Typing
             * @description The last word of the search may go on.
             * @default false
             */
            is_typing?: boolean;
            /** Search */
            search?: string | null;
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status?: "active" | "draft" | "archived" | "all";
            /** Tag */
            tag?: string | null;
        };
        /**
         * ProductList
         * @description A page of products.
         */
        ProductList: {
            data: components["schemas"]["_Products"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * ProductOut
         * @description A product of the API.
         */
        ProductOut: {
            /** Attributes */
            attributes: {
                [key: string]: string;
            };
            /** Barcode */
            barcode: string | null;
            /** Brand */
            brand: string | null;
            /**
             * Category
             * @example Grains
             */
            category: string;
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /** Compare At Price */
            compare_at_price: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Currency
             * @example NGN
             */
            currency: string;
            /** Description */
            description: string | null;
            /**
             * External Id
             * @example SKU-001
             */
            external_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** @description `image_url` in all its sizes, when it was uploaded here. */
            image: components["schemas"]["ImageOut"] | null;
            /** Image Url */
            image_url: string | null;
            /** In Stock */
            in_stock: boolean;
            /** Is In Whatsapp Catalog */
            is_in_whatsapp_catalog: boolean;
            /** Is Priority */
            is_priority: boolean;
            /**
             * Name
             * @example Basmati Rice Premium 5kg
             */
            name: string;
            /**
             * Options
             * @description What they differ by.
             * @example [
             *       "Size",
             *       "Colour"
             *     ]
             */
            options: string[];
            /**
             * Price
             * @example 24.99
             */
            price: string;
            /**
             * Price From
             * @description The lowest price of them.
             * @example 24.99
             */
            price_from: string;
            /**
             * Price Text
             * @description The price as a person reads it.
             * @example ₦24.99
             */
            price_text: string;
            /** Sku */
            sku: string | null;
            /**
             * Slug
             * @example basmati-rice-premium-5kg
             */
            slug: string;
            /**
             * Status
             * @example active
             */
            status: string;
            /**
             * Stock Quantity
             * @description Of all its variants; null when it is not counted.
             */
            stock_quantity: number | null;
            /**
             * Subcategory
             * @example Rice
             */
            subcategory: string | null;
            /** Subcategory Id */
            subcategory_id: string | null;
            /** Supplier Id */
            supplier_id: string | null;
            /** Tags */
            tags: string[];
            /** Tax Class */
            tax_class: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Variant Count
             * @description How many variants it is sold in.
             */
            variant_count: number;
            /**
             * Variant Id
             * Format: uuid
             * @description The variant in front: its price, SKU and barcode are the ones above.
             */
            variant_id: string;
            /** Weight Kg */
            weight_kg: string | null;
        };
        /** ReactionIn */
        ReactionIn: {
            /**
             * Emoji
             * @description Empty: takes the reaction back.
             * @default
             * @example 👍
             */
            emoji?: string;
            /**
             * Message Id
             * @description WhatsApp's own id of the message it belongs to.
             */
            message_id: string;
        };
        /**
         * ReactionOut
         * @description How one side reacted to a message.
         */
        ReactionOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @enum {string}
             */
            by: "customer" | "shop";
            /** Emoji */
            emoji: string;
        };
        /**
         * ReferralOut
         * @description The advertisement or post by which the customer came.
         */
        ReferralOut: {
            /** Body */
            body: string | null;
            /**
             * Click Id
             * @description What the success of the advertisement is reported with (`ctwa_clid`).
             */
            click_id: string | null;
            /** Headline */
            headline: string | null;
            /** Source Id */
            source_id: string | null;
            /**
             * Source Type
             * @example ad
             */
            source_type: string | null;
            /** Source Url */
            source_url: string | null;
        };
        /**
         * RefusedFile
         * @description A file that was not taken, beside others that were.
         */
        RefusedFile: {
            /** Code */
            code: string;
            /** Filename */
            filename: string;
            /** Message */
            message: string;
        };
        /** RegisterAnswer */
        RegisterAnswer: {
            data: components["schemas"]["Registered"];
            /**
             * Message
             * @example Merchant registered successfully
             */
            message: string;
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** Registered */
        Registered: {
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Subdomain */
            subdomain: string;
        };
        /**
         * Registration
         * @description A new shop and its owner.
         * @example {
         *       "email": "ronke@mamaronke.example",
         *       "name": "Mama Ronke Foods",
         *       "password": "secure_password",
         *       "phone": "+2347012345679",
         *       "subdomain": "mamaronke",
         *       "whatsapp_number": "+2347012345679"
         *     }
         */
        Registration: {
            /**
             * Email
             * Format: email
             * @description The owner signs in with it.
             */
            email: string;
            /**
             * Name
             * @description Name of the shop.
             */
            name: string;
            /**
             * Password
             * @description At least 8 characters.
             */
            password: string;
            /**
             * Phone
             * @description With country code. May equal `whatsapp_number`.
             */
            phone: string;
            /**
             * Subdomain
             * @description Address of the shop.
             */
            subdomain: string;
            /**
             * Whatsapp Number
             * @description The number customers write to.
             */
            whatsapp_number: string;
        };
        /** RetriesAnswer */
        RetriesAnswer: {
            /**
             * Count
             * @description How many will be tried again.
             */
            count: number;
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * RotationAnswer
         * @description The rotation.
         */
        RotationAnswer: {
            data: components["schemas"]["RotationOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * RotationChange
         * @description What to change; what is left out stays.
         */
        RotationChange: {
            /**
             * Holdout Percent
             * @description How many of a hundred places go by what was ordered most, for comparison. 0: none.
             */
            holdout_percent?: number | null;
            /**
             * Slots
             * @description How many products WhatsApp's catalogue may show.
             * @example 500
             */
            slots?: number | null;
        };
        /**
         * RotationOut
         * @description How the shop's rotation stands.
         */
        RotationOut: {
            /**
             * Active
             * @description Products on sale.
             */
            active: number;
            /** Default Slots */
            default_slots: number;
            /** Holdout Percent */
            holdout_percent: number;
            /**
             * Is Rotating
             * @description Whether there is more to show than fits.
             */
            is_rotating: boolean;
            /** Learning */
            learning: string;
            lift: components["schemas"]["LiftOut"];
            message_limits: components["schemas"]["MessageLimits"];
            /**
             * Never
             * @description Products that you never want to see there.
             */
            never: number;
            /**
             * Next Round At
             * @description From when on the next daily round is played.
             */
            next_round_at: string | null;
            /**
             * Played At
             * @description When it was last looked at.
             */
            played_at: string | null;
            /** Sentence */
            sentence: string;
            /**
             * Shown
             * @description Products that WhatsApp shows.
             */
            shown: number;
            /** Slots */
            slots: number;
            /**
             * Stars
             * @description Starred products on sale.
             */
            stars: number;
        };
        /**
         * RoundList
         * @description A page of rounds, the latest first.
         */
        RoundList: {
            data: components["schemas"]["_Rounds"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * RoundOut
         * @description One round.
         */
        RoundOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Cause
             * @enum {string}
             */
            cause: "daily" | "change" | "merchant";
            /** Entered */
            entered: number;
            /** Left */
            left: number;
            /** Number */
            number: number;
            /** Slots */
            slots: number;
        };
        /** SampleAnswer */
        SampleAnswer: {
            data: components["schemas"]["SampleOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * SampleOut
         * @description An uploaded sample of a header: what Meta calls it, and where it can be seen.
         */
        SampleOut: {
            /** Handle */
            handle: string;
            /** Url */
            url: string;
        };
        /**
         * SendAnswer
         * @description 200: WhatsApp has taken it. 202: it is on its way; ask `status_url`.
         */
        SendAnswer: {
            /**
             * Id
             * Format: uuid
             * @description Our id of the message.
             */
            id: string;
            /**
             * Message Id
             * @description WhatsApp's own id.
             * @example wamid.HBgL…
             */
            message_id?: string | null;
            /**
             * Status
             * @constant
             */
            status: "success";
            /**
             * Status Url
             * @description Where to ask what became of it.
             */
            status_url: string;
        };
        /**
         * SendRequest
         * @description A message to a customer.
         * @example {
         *       "text": {
         *         "body": "Your order #12345 is confirmed."
         *       },
         *       "to": "+2347012345678",
         *       "type": "text"
         *     }
         */
        SendRequest: {
            audio?: components["schemas"]["AudioIn"] | null;
            /** Contacts */
            contacts?: {
                [key: string]: unknown;
            }[] | null;
            context?: components["schemas"]["ContextIn"] | null;
            document?: components["schemas"]["DocumentIn"] | null;
            image?: components["schemas"]["CaptionedIn"] | null;
            /** Interactive */
            interactive?: {
                [key: string]: unknown;
            } | null;
            location?: components["schemas"]["LocationIn"] | null;
            reaction?: components["schemas"]["ReactionIn"] | null;
            sticker?: components["schemas"]["FileIn"] | null;
            template?: components["schemas"]["TemplateIn"] | null;
            text?: components["schemas"]["TextIn"] | null;
            /**
             * To
             * @description Phone number with country code, or a business-scoped user id.
             * @example +2347012345678
             */
            to: string;
            /**
             * Type
             * @default text
             * @enum {string}
             */
            type?: "text" | "image" | "video" | "audio" | "document" | "sticker" | "location" | "contacts" | "reaction" | "interactive" | "template";
            video?: components["schemas"]["CaptionedIn"] | null;
        };
        /**
         * SignedUp
         * @description The numbers a business shared in the sign-up. The ticket connects one of them, for half an hour.
         */
        SignedUp: {
            /** Numbers */
            numbers: components["schemas"]["FoundNumber"][];
            /** Ticket */
            ticket: string;
        };
        /** SignedUpAnswer */
        SignedUpAnswer: {
            data: components["schemas"]["SignedUp"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * SignupChoice
         * @description The number to connect, of those the business shared.
         */
        SignupChoice: {
            /** Phone Number Id */
            phone_number_id: string;
            /**
             * Pin
             * @description Six digits; not for a number that stays in the phone app.
             */
            pin?: string | null;
            /** Ticket */
            ticket: string;
            /** Waba Id */
            waba_id: string;
        };
        /**
         * SignupCode
         * @description What Meta's sign-up gave the page it came back to.
         */
        SignupCode: {
            /**
             * Code
             * Format: password
             */
            code: string;
        };
        /** SixDigits */
        SixDigits: {
            /**
             * Pin
             * Format: password
             */
            pin: string;
        };
        /**
         * SourceOut
         * @description A `source` of a `picture` element.
         */
        SourceOut: {
            /** Srcset */
            srcset: string;
            /**
             * Type
             * @example image/avif
             */
            type: string;
        };
        /**
         * Span
         * @description A time whose failed events are to be tried again.
         */
        Span: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * StandingAnswer
         * @description One product and where it stands.
         */
        StandingAnswer: {
            data: components["schemas"]["StandingOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * StandingList
         * @description A page of products and where they stand.
         */
        StandingList: {
            data: components["schemas"]["_Standings"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * StandingOut
         * @description A product, and where it stands.
         */
        StandingOut: {
            /** Category */
            category: string;
            /** Image Url */
            image_url: string | null;
            /**
             * Is In
             * @description Whether WhatsApp shows it.
             */
            is_in: boolean;
            /** Name */
            name: string;
            /**
             * Ordered
             * @description Chat orders that had it in the last 30 days.
             */
            ordered: number;
            /** Price Text */
            price_text: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /**
             * Reason
             * @description Stable, for programs.
             * @example pinned
             */
            reason: string;
            /**
             * Sentence
             * @description Why it is in or not, for a person.
             */
            sentence: string;
            /**
             * Shown
             * @description Messages that showed it in the last 30 days.
             */
            shown: number;
            /** Since */
            since: string | null;
            /**
             * Wish
             * @description What you decided. `always` is the star.
             * @enum {string}
             */
            wish: "always" | "automatic" | "never";
        };
        /**
         * StarEdit
         * @description Star products, or take the star away.
         */
        StarEdit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "is_priority";
            /** Value */
            value: boolean;
        };
        /** StarterAdded */
        StarterAdded: {
            /** Added */
            added: number;
        };
        /** StarterAddedAnswer */
        StarterAddedAnswer: {
            data: components["schemas"]["StarterAdded"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** StarterAnswer */
        StarterAnswer: {
            data: components["schemas"]["StarterSet"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * StarterChoice
         * @description Which languages to add the starter set in.
         */
        StarterChoice: {
            /**
             * Languages
             * @example [
             *       "en",
             *       "fr"
             *     ]
             */
            languages: string[];
            /** Waba Id */
            waba_id?: string | null;
        };
        /**
         * StarterOut
         * @description One template of the starter set.
         */
        StarterOut: {
            /**
             * Category
             * @enum {string}
             */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /**
             * Languages
             * @description The languages it is already there in.
             */
            languages: string[];
            /** Name */
            name: string;
            preview: components["schemas"]["Preview"];
            /** Purpose */
            purpose: string;
        };
        /** StarterSet */
        StarterSet: {
            /**
             * Languages
             * @description Every language the set speaks.
             */
            languages: string[];
            /** Templates */
            templates: components["schemas"]["StarterOut"][];
        };
        /**
         * StatusEdit
         * @description Put products on sale, take them back into drafts, or archive them.
         */
        StatusEdit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "status";
            /**
             * Value
             * @enum {string}
             */
            value: "draft" | "active" | "archived";
        };
        /** StockAnswer */
        StockAnswer: {
            data: components["schemas"]["StockOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * StockEdit
         * @description Set the stock of every variant, or add to it; what is not counted can only be set.
         */
        StockEdit: {
            /**
             * Do
             * @enum {string}
             */
            do: "set" | "add";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "stock";
            /** Value */
            value: number;
        };
        /**
         * StockOut
         * @description A variant's stock.
         */
        StockOut: {
            /**
             * Held
             * @description Taken off the shelf for orders that are not settled yet.
             */
            held: number;
            /** Is Tracked */
            is_tracked: boolean;
            /** Levels */
            levels: components["schemas"]["LevelOut"][];
            /** Low Stock At */
            low_stock_at: number | null;
            /**
             * Name
             * @example Shirt, M
             */
            name: string;
            /** Product Id */
            product_id: string | null;
            /** Sku */
            sku: string | null;
            /**
             * Stock Quantity
             * @description What can be sold, at all places together.
             */
            stock_quantity: number;
            /**
             * Variant Id
             * Format: uuid
             */
            variant_id: string;
        };
        /**
         * StockRule
         * @description Whether it can be bought now.
         */
        StockRule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "stock";
            /**
             * Op
             * @default is
             * @constant
             */
            op?: "is";
            /**
             * Value
             * @enum {string}
             */
            value: "in" | "out";
        };
        /**
         * SubcategoryAnswer
         * @description One subcategory.
         */
        SubcategoryAnswer: {
            data: components["schemas"]["SubcategoryOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * SubcategoryChange
         * @description What to change of a subcategory; what is left out stays.
         */
        SubcategoryChange: {
            /** Description */
            description?: string | null;
            /**
             * Display Order
             * @default 0
             */
            display_order?: number;
            /** Image Url */
            image_url?: string | null;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Slug
             * @description Its address in the shop. The old one goes on leading here.
             * @default
             */
            slug?: string;
        };
        /**
         * SubcategoryList
         * @description A page of subcategories.
         */
        SubcategoryList: {
            data: components["schemas"]["_Subcategories"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * SubcategoryOut
         * @description A subcategory of the API.
         */
        SubcategoryOut: {
            /**
             * Category Id
             * Format: uuid
             * @description The category of the first level.
             */
            category_id: string;
            /** Description */
            description: string | null;
            /** Display Order */
            display_order: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /**
             * Level
             * @description 2, or more for what is below other subcategories.
             * @example 2
             */
            level: number;
            /**
             * Name
             * @example Rice
             */
            name: string;
            /**
             * Parent Id
             * Format: uuid
             * @description The one right above: the category itself, or another subcategory.
             */
            parent_id: string;
            /** Product Count */
            product_count: number;
            /** Slug */
            slug: string;
        };
        /**
         * SyncOut
         * @description What the phone app was asked to share.
         */
        SyncOut: {
            /** Error */
            error: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "contacts" | "history";
            /** Progress */
            progress: number | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "running" | "done" | "declined" | "failed";
        };
        /**
         * SynonymAnswer
         * @description One synonym.
         */
        SynonymAnswer: {
            data: components["schemas"]["SynonymOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * SynonymList
         * @description A page of synonyms.
         */
        SynonymList: {
            data: components["schemas"]["_Synonyms"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * SynonymOut
         * @description A synonym of the shop.
         */
        SynonymOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Meanings
             * @example [
             *       "shoe"
             *     ]
             */
            meanings: string[];
            /**
             * Phrase
             * @example joota
             */
            phrase: string;
        };
        /**
         * TagList
         * @description The tags of a shop.
         */
        TagList: {
            data: components["schemas"]["_Tags"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * TagOut
         * @description A tag, and how many products carry it.
         */
        TagOut: {
            /** Product Count */
            product_count: number;
            /** Tag */
            tag: string;
        };
        /**
         * TagRule
         * @description A tag of the product.
         */
        TagRule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "tag";
            /**
             * Op
             * @enum {string}
             */
            op: "is" | "is_not";
            /** Value */
            value: string;
        };
        /**
         * TagsEdit
         * @description Add tags and take others away.
         */
        TagsEdit: {
            /**
             * Add
             * @default []
             */
            add?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            field: "tags";
            /**
             * Remove
             * @default []
             */
            remove?: string[];
        };
        /**
         * Tap
         * @description A button. `value` is where it leads: an address, a number, a code.
         */
        Tap: {
            /** Kind */
            kind: string;
            /** Text */
            text: string;
            /**
             * Value
             * @default
             */
            value?: string;
        };
        /** TemplateAnswer */
        TemplateAnswer: {
            data: components["schemas"]["WholeTemplate"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * TemplateChange
         * @description What a template says.
         */
        TemplateChange: {
            /**
             * Category
             * @enum {string}
             */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /** Components */
            components: components["schemas"]["Component"][];
            /**
             * Parameter Format
             * @default named
             * @enum {string}
             */
            parameter_format?: "named" | "positional";
        };
        /** TemplateIn */
        TemplateIn: {
            /**
             * Components
             * @default []
             */
            components?: {
                [key: string]: unknown;
            }[];
            language: components["schemas"]["LanguageIn"];
            /**
             * Name
             * @example order_update
             */
            name: string;
        };
        /**
         * TemplateOut
         * @description A template in one language.
         */
        TemplateOut: {
            /**
             * Category
             * @example UTILITY
             */
            category: string;
            /**
             * Category Before
             * @description What it was before Meta moved it to another category.
             */
            category_before: string | null;
            /**
             * Components
             * @description As they stand at WhatsApp, or of the draft when only that is.
             */
            components: {
                [key: string]: unknown;
            }[];
            /**
             * Cost Note
             * @description What the category means for the price of a message.
             */
            cost_note?: string | null;
            /**
             * Error
             * @description Why the last submission was not taken.
             */
            error: string | null;
            /**
             * Has Draft
             * @description True: there are changes that were not submitted yet.
             * @default false
             */
            has_draft?: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Submitting
             * @description True: it is on its way to WhatsApp.
             * @default false
             */
            is_submitting?: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /**
             * Parameter Format
             * @enum {string}
             */
            parameter_format: "named" | "positional";
            preview: components["schemas"]["Preview"];
            /** Quality */
            quality: ("green" | "yellow" | "red" | "unknown") | null;
            /** Rejected Reason */
            rejected_reason: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "pending" | "approved" | "rejected" | "paused" | "disabled" | "in_appeal" | "archived";
            /** Synced At */
            synced_at: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Waba Id */
            waba_id: string;
        };
        /** TemplatePage */
        TemplatePage: {
            /** Accounts */
            accounts: components["schemas"]["AccountOut"][];
            /**
             * Languages
             * @description Every language there is a template in.
             */
            languages: string[];
            pagination: components["schemas"]["Pagination"];
            /** Templates */
            templates: components["schemas"]["TemplateOut"][];
        };
        /**
         * TemplateProblem
         * @description One reason why WhatsApp would refuse a template or a send.
         */
        TemplateProblem: {
            /**
             * Field
             * @example body.text
             */
            field: string;
            /** Reason */
            reason: string;
        };
        /** TemplatesAnswer */
        TemplatesAnswer: {
            data: components["schemas"]["TemplatePage"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** TestMessage */
        TestMessage: {
            /**
             * To
             * @description Your own WhatsApp number.
             * @example +234 803 123 4567
             */
            to: string;
        };
        /** TextIn */
        TextIn: {
            /**
             * Body
             * @example Thank you for your order! Your order #12345 has been confirmed.
             */
            body: string;
            /**
             * Preview Url
             * @default false
             */
            preview_url?: boolean;
        };
        /** TodayAnswer */
        TodayAnswer: {
            data: components["schemas"]["TodayOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * TodayOut
         * @description What was sold since midnight in the shop's own time zone, cancelled orders left out.
         */
        TodayOut: {
            /**
             * Currency
             * @example NGN
             */
            currency: string;
            /** Orders */
            orders: number;
            /**
             * Revenue
             * @example 58.73
             */
            revenue: string;
            /**
             * Revenue Text
             * @example ₦58.73
             */
            revenue_text: string;
        };
        /**
         * Translation
         * @description A name and a description in one language.
         */
        Translation: {
            /**
             * Description
             * @description Unset: the shop's own words.
             */
            description?: string | null;
            /**
             * Name
             * @example Riz basmati
             */
            name: string;
        };
        /** TranslationAnswer */
        TranslationAnswer: {
            data: components["schemas"]["TranslationOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** TranslationList */
        TranslationList: {
            data: components["schemas"]["_Translations"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * TranslationOut
         * @description A name and a description, and in which language they are.
         */
        TranslationOut: {
            /** Description */
            description: string | null;
            /**
             * Language
             * @example fr
             */
            language: string;
            /** Name */
            name: string;
        };
        /**
         * TreeAnswer
         * @description The whole tree of categories.
         */
        TreeAnswer: {
            data: components["schemas"]["_Tree"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * TreeNode
         * @description A category of any level with what is below it.
         */
        TreeNode: {
            /** Children */
            children: components["schemas"]["TreeNode"][];
            /** Description */
            description: string | null;
            /** Display Order */
            display_order: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /** Level */
            level: number;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /** Product Count */
            product_count: number;
            /** Slug */
            slug: string;
        };
        /**
         * TriedRules
         * @description Rules that are being tried.
         */
        TriedRules: {
            /**
             * Match
             * @default all
             * @enum {string}
             */
            match?: "all" | "any";
            /** Rules */
            rules: (components["schemas"]["PriceRule"] | components["schemas"]["TagRule"] | components["schemas"]["BrandRule"] | components["schemas"]["CategoryRule"] | components["schemas"]["StockRule"])[];
        };
        /**
         * TwilioConnection
         * @description Credentials of a Twilio account. They are written and used, never read back.
         * @example {
         *       "account_sid": "AC00000000000000000000000000000000",
         *       "auth_token": "0a1b2c…"
         *     }
         */
        TwilioConnection: {
            /**
             * Account Sid
             * @description Account SID, as the Console shows it.
             */
            account_sid: string;
            /**
             * Api Key
             * @description API key SID to send with, if wanted.
             * @default
             */
            api_key?: string;
            /**
             * Api Secret
             * Format: password
             * @description The API key's secret.
             * @default
             */
            api_secret?: string;
            /**
             * Auth Token
             * Format: password
             * @description Auth token: it checks their webhooks.
             */
            auth_token: string;
            /**
             * Verified Name
             * @description The name customers see.
             * @default
             */
            verified_name?: string;
        };
        /**
         * UploadAnswer
         * @description The pictures that were taken, and the files that were not.
         */
        UploadAnswer: {
            data: components["schemas"]["_Uploaded"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /** UserOut */
        UserOut: {
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * VariantAnswer
         * @description One variant.
         */
        VariantAnswer: {
            data: components["schemas"]["VariantOut"];
            /**
             * Status
             * @constant
             */
            status: "success";
            /**
             * Warnings
             * @default []
             */
            warnings?: components["schemas"]["Warned"][];
        };
        /**
         * VariantCell
         * @description One variant of a matrix. Without an id it is the one with these options, or a new one; what is left out stays.
         */
        VariantCell: {
            /** Barcode */
            barcode?: string | null;
            /**
             * Compare At Price
             * @description What it cost before, shown crossed out.
             */
            compare_at_price?: (string | number) | null;
            /**
             * Cost
             * @description What it costs you. Never shown to shoppers.
             */
            cost?: (string | number) | null;
            /** Id */
            id?: string | null;
            /**
             * Image Url
             * @description Unset: the product's.
             */
            image_url?: string | null;
            /**
             * In Stock
             * @description Whether it is sold at all.
             */
            in_stock?: boolean | null;
            /**
             * Is Default
             * @description Let it stand in front.
             * @default false
             */
            is_default?: boolean;
            /**
             * Low Stock At
             * @description Tell the team when so few are left; unset: the shop's policy.
             */
            low_stock_at?: number | null;
            /**
             * Options
             * @description A value for each option of the product.
             * @default {}
             * @example {
             *       "Colour": "Red",
             *       "Size": "42"
             *     }
             */
            options?: {
                [key: string]: string;
            };
            /**
             * Position
             * @description Where it stands among the others; unset: behind them.
             * @default 0
             */
            position?: number;
            /**
             * Price
             * @description Left out of a new one: what the one in front costs.
             */
            price?: (string | number) | null;
            /** Sku */
            sku?: string | null;
            /**
             * Stock Quantity
             * @description How many there are; null: not counted.
             */
            stock_quantity?: number | null;
            /**
             * Weight Kg
             * @description Unset: the product's.
             */
            weight_kg?: number | string | null;
        };
        /**
         * VariantChange
         * @description What to change of a variant; what is left out stays.
         *
         *     Options of a product's only variant name the product's options anew.
         */
        VariantChange: {
            /** Barcode */
            barcode?: string | null;
            /**
             * Compare At Price
             * @description What it cost before, shown crossed out.
             */
            compare_at_price?: (string | number) | null;
            /**
             * Cost
             * @description What it costs you. Never shown to shoppers.
             */
            cost?: (string | number) | null;
            /**
             * Image Url
             * @description Unset: the product's.
             */
            image_url?: string | null;
            /**
             * In Stock
             * @description Whether it is sold at all.
             */
            in_stock?: boolean | null;
            /**
             * Is Archived
             * @description Put an archived one back on sale.
             * @default false
             * @constant
             */
            is_archived?: false;
            /**
             * Is Default
             * @description Let it stand in front.
             * @default true
             * @constant
             */
            is_default?: true;
            /**
             * Low Stock At
             * @description Tell the team when so few are left; unset: the shop's policy.
             */
            low_stock_at?: number | null;
            /**
             * Options
             * @description A value for each option of the product.
             * @default {}
             * @example {
             *       "Colour": "Red",
             *       "Size": "42"
             *     }
             */
            options?: {
                [key: string]: string;
            };
            /**
             * Position
             * @description Where it stands among the others; unset: behind them.
             * @default 0
             */
            position?: number;
            /**
             * Price
             * @description In the shop's currency.
             * @default
             * @example 24.99
             */
            price?: string | number;
            /** Sku */
            sku?: string | null;
            /**
             * Stock Quantity
             * @description How many there are; null: not counted.
             */
            stock_quantity?: number | null;
            /**
             * Weight Kg
             * @description Unset: the product's.
             */
            weight_kg?: number | string | null;
        };
        /**
         * VariantList
         * @description The variants of a product.
         */
        VariantList: {
            data: components["schemas"]["_Variants"];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * VariantMatrix
         * @description Everything a product comes in, in the order that it is shown.
         */
        VariantMatrix: {
            /**
             * Options
             * @description What they differ by; empty for a product that comes in one.
             * @example [
             *       "Size",
             *       "Colour"
             *     ]
             */
            options: string[];
            /** Variants */
            variants: components["schemas"]["VariantCell"][];
        };
        /**
         * VariantOut
         * @description A variant of the API.
         */
        VariantOut: {
            /** Barcode */
            barcode: string | null;
            /** Compare At Price */
            compare_at_price: string | null;
            /** Cost */
            cost: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Currency
             * @example NGN
             */
            currency: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Image Url */
            image_url: string | null;
            /** In Stock */
            in_stock: boolean;
            /** Is Archived */
            is_archived: boolean;
            /**
             * Is Default
             * @description The one in front.
             */
            is_default: boolean;
            /** Low Stock At */
            low_stock_at: number | null;
            /**
             * Name
             * @description Its options in order; empty for a simple product.
             * @example 42 / Red
             */
            name: string;
            /**
             * Options
             * @example {
             *       "Colour": "Red",
             *       "Size": "42"
             *     }
             */
            options: {
                [key: string]: string;
            };
            /** Position */
            position: number;
            /**
             * Price
             * @example 24.99
             */
            price: string;
            /**
             * Price Text
             * @example ₦24.99
             */
            price_text: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Sku */
            sku: string | null;
            /**
             * Stock Quantity
             * @description What can be sold; null when it is not counted
             */
            stock_quantity: number | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Weight Kg */
            weight_kg: string | null;
        };
        /**
         * VersionOut
         * @description An edit that was submitted.
         */
        VersionOut: {
            /** Category */
            category: string;
            /** Decided At */
            decided_at: string | null;
            /** Number */
            number: number;
            preview: components["schemas"]["Preview"];
            /** Reason */
            reason: string | null;
            /**
             * State
             * @description `sent`, `pending`, `approved`, `rejected`, `refused` or `unknown`.
             */
            state: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
        };
        /** WaitingAnswer */
        WaitingAnswer: {
            /** Count */
            count: number;
            /**
             * Status
             * @default success
             */
            status?: string;
        };
        /**
         * Warned
         * @description Something to look at again; it was taken all the same.
         */
        Warned: {
            /**
             * Code
             * @example sku_used_twice
             */
            code: string;
            /**
             * Message
             * @example Palm Oil has the SKU OIL-1, too.
             */
            message: string;
            /**
             * Product Id
             * Format: uuid
             * @description The other product.
             */
            product_id: string;
        };
        /**
         * Way
         * @description One way to connect a number, as the set-up offers it.
         */
        Way: {
            /**
             * Id
             * @description `platform`, `own_app`, or another provider's.
             * @example own_app
             */
            id: string;
            /**
             * Name
             * @example With my own Meta app
             */
            name: string;
            /** Sentence */
            sentence: string;
            /**
             * Url
             * @description Where to go for it, with a `state` added; comes back with a `code`.
             */
            url?: string | null;
        };
        /** WaysAnswer */
        WaysAnswer: {
            /** Data */
            data: components["schemas"]["Way"][];
            /**
             * Status
             * @constant
             */
            status: "success";
        };
        /**
         * WholeTemplate
         * @description A template with what can be edited and what was submitted before.
         */
        WholeTemplate: {
            /**
             * Category
             * @example UTILITY
             */
            category: string;
            /**
             * Category Before
             * @description What it was before Meta moved it to another category.
             */
            category_before: string | null;
            /**
             * Components
             * @description As they stand at WhatsApp, or of the draft when only that is.
             */
            components: {
                [key: string]: unknown;
            }[];
            /**
             * Cost Note
             * @description What the category means for the price of a message.
             */
            cost_note?: string | null;
            /** @description The draft when there is one, else what stands at WhatsApp. */
            editing: components["schemas"]["Editing"];
            /**
             * Error
             * @description Why the last submission was not taken.
             */
            error: string | null;
            /**
             * Has Draft
             * @description True: there are changes that were not submitted yet.
             * @default false
             */
            has_draft?: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Submitting
             * @description True: it is on its way to WhatsApp.
             * @default false
             */
            is_submitting?: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /**
             * Parameter Format
             * @enum {string}
             */
            parameter_format: "named" | "positional";
            preview: components["schemas"]["Preview"];
            /**
             * Problems
             * @description What WhatsApp would refuse in it.
             */
            problems: components["schemas"]["TemplateProblem"][];
            /** Quality */
            quality: ("green" | "yellow" | "red" | "unknown") | null;
            /** Rejected Reason */
            rejected_reason: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "pending" | "approved" | "rejected" | "paused" | "disabled" | "in_appeal" | "archived";
            /** Synced At */
            synced_at: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Versions */
            versions: components["schemas"]["VersionOut"][];
            /** Waba Id */
            waba_id: string;
        };
        /**
         * WishesIn
         * @description What to try out.
         */
        WishesIn: {
            /**
             * Always
             * @description Products that get a star.
             * @default []
             */
            always?: string[];
            /**
             * Automatic
             * @description Products whose star, or whose `never`, is taken back.
             * @default []
             */
            automatic?: string[];
            /**
             * Never
             * @default []
             */
            never?: string[];
            /** Slots */
            slots?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_taken` or `subdomain_taken`: nothing of the first account changes. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_subdomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_bulk_edits: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_bulk_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again, nothing happens twice. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBulkEdit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditAnswer"];
                };
            };
            /** @description Under way: ask `bulk-edits/{edit_id}` how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This Idempotency-Key came with another change before. Take a new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_bulk_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edit_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_bulk_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edit_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditAnswer"];
                };
            };
            /** @description Under way: ask `bulk-edits/{edit_id}` how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This change is still under way. Please wait until it is done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_carts: {
        parameters: {
            query: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Phone number, WhatsApp id or business-scoped id. */
                customer: string;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cart_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_catalog_changes: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Only of this variant, category or product. */
                subject_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_categories: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_name_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archive_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_in_use` or `category_has_subcategories`: only an empty one can go. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_name_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_subcategories: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcategoryList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_subcategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubcategory"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcategoryAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_name_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_category_translations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    translate_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                /** @description Such as `fr` or `pt-BR`. */
                language: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Translation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_category_translation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                /** @description Such as `fr` or `pt-BR`. */
                language: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_category_tree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `moves_into_itself`, `category_name_taken` or `tree_changed`: nothing was moved. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreeAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_name_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_channel_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_channel_events: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                /** @description A message's id at WhatsApp, or a phone number. */
                search?: string | null;
                state?: ("decoded" | "unknown" | "failed" | "pending") | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEventsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_channel_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEventAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_messages_of_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_channel_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEventAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This was understood and worked off already. There is nothing to try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_channel_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Span"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_ways_to_connect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_through_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Look"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_signup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignupCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUpAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This platform has no Meta app for the sign-up. Connect your number with your own Meta app. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_signup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignupChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected to another shop. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Meta cannot be reached right now, so we cannot check this number. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_channels: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connect_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Connection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected to another shop. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Meta cannot be reached right now, so we cannot check this number. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This WhatsApp number cannot send right now. Look at Channels to see what to do. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Connection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected through another provider. Connect it there again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_delivery_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryFormAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish_delivery_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryFormAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Meta did not take this form. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_channel_health: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_channel_health: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SixDigits"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected through another provider. Connect it there again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    subscribe_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected through another provider. Connect it there again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_syncs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a number that is used in the WhatsApp Business app too has contacts and chats to share. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_test_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMessage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAnswer"];
                };
            };
            /** @description On its way; ask `status_url`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 24 hours have passed since the customer last wrote. Only an approved template may be sent now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_waiting_messages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connect_dialog360_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dialog360Connection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected to another shop. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description These credentials are not accepted. Copy them again, whole. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider does not answer right now, so nothing was changed. Please try again in a minute. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connect_twilio_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwilioConnection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This number is connected to another shop. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description These credentials are not accepted. Copy them again, whole. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider does not answer right now, so nothing was changed. Please try again in a minute. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_collections: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCollection"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is already a collection with this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archive_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is already a collection with this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_collection_products: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                status?: string;
            };
            header?: never;
            path: {
                collection_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fill_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["oja__catalog__collections__schemas__Filling"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This collection finds its products by rules. Change the rules instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collection_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is already a collection with this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_collections: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_collection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriedRules"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["oja__catalog__collections__schemas__PreviewAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conversations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Only this customer's. */
                customer_id?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                owner?: ("assistant" | "team") | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Part of a customer's name or number. */
                search?: string | null;
                /** @description True: only those with something unread. */
                unread?: boolean | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_messages: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Outgoing"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 24 hours have passed since the customer last wrote. Only an approved template may be sent now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_message_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a message that failed, or that may not have arrived, can be sent again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_conversation_owner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_conversation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_offered_templates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedTemplatesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_customers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description True: only those who may be somebody else, too. */
                needs_review?: boolean | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Part of a name, number or e-mail. */
                search?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_customers_apart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherCustomer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_customer_identity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherCustomer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_customer_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
                merchant_id: string;
                merge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attach_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This file is too large. WhatsApp takes at most 100 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description WhatsApp does not take files of this kind. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetch_file_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a file that could not be fetched can be asked for again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_file: {
        parameters: {
            query?: {
                /** @description Of a signed link. */
                signature?: string;
                /** @description `small`: the picture in small. */
                size?: "full" | "small";
                /** @description Of a signed link. */
                until?: number;
            };
            header?: never;
            path: {
                file_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes; a part of them when `Range` asks for one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draft_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_under_way`: it is over. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A job goes on with it: ask `imports/{import_id}` how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_began`: it is being imported, or was; `file_gone`: please upload it again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import_columns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColumnsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_began`: it is being imported, or was; `file_gone`: please upload it again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settle_import_columns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColumnsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_began`: it is being imported, or was; `file_gone`: please upload it again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revert_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A job goes on with it: ask `imports/{import_id}` how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_revert`: it is not over, or changed nothing. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rows_to_fix: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_gone`: what was uploaded is not kept any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rows_to_fix_as_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_gone`: what was uploaded is not kept any more; `not_for_workbook`: it is too much for a workbook; take the CSV file. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A job goes on with it: ask `imports/{import_id}` how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_began`: it is being imported, or was; `file_gone`: please upload it again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch_merchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_orders: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Only this customer's orders. */
                customer_id?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Only orders paid so. */
                payment_status?: ("unpaid" | "paid" | "refunded") | null;
                /** @description An order's number, in full or its last digits. */
                search?: string | null;
                /** @description Only orders in this status. */
                status?: ("pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled") | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `cannot_change_status` or `cannot_change_payment`, with what is `possible`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_today: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description A category, its subcategories included. */
                category_id?: string | null;
                /** @description Only what a collection holds or finds. */
                collection_id?: string | null;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Just these products, whatever their status. */
                external_id?: string[] | null;
                in_stock?: boolean | null;
                is_priority?: boolean | null;
                /** @description The last word of the search may go on. */
                is_typing?: boolean;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Words, as people type them. */
                search?: string | null;
                /** @description Left out: the newest first, and of a search the best first. */
                sort?: ("newest" | "price" | "-price" | "name" | "relevance") | null;
                status?: string;
                /** @description In whatever case it is written. */
                tag?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `external_id_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_products: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_products_as_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_for_workbook`: it is too much for a workbook; take the CSV file. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archive_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `external_id_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_product_changes: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_product_collections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    place_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Places"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This collection finds its products by rules. Change the rules instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_linked_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddresses"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This installation does not fetch pictures from addresses. Please upload the picture itself. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address_id: string;
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetch_picture_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address_id: string;
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This picture is here, or on its way. Only one that failed can be fetched again. This installation does not fetch pictures from addresses. Please upload the picture itself. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PicturesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string[];
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description A product can have up to 20 pictures. Remove one, then add the new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description A picture may have up to 20 MB. Please save it smaller. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not a photo that we can show. Please upload a JPEG, PNG, WebP, AVIF or GIF. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The store of files does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                picture_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PicturesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describe_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                picture_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PictureChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    crop_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                picture_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PictureCrop"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This picture is still being prepared. Please try again in a moment. A product can have up to 20 pictures. Remove one, then add the new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This part lies outside the picture, or is smaller than 16 by 16 pixels. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The store of files does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrange_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PictureOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PicturesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The pictures have changed in the meantime. Please look again and repeat your change. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_product_translations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    translate_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as `fr` or `pt-BR`. */
                language: string;
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Translation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_product_translation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Such as `fr` or `pt-BR`. */
                language: string;
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_variants: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                is_archived?: boolean;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_variants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantMatrix"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_variant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVariant"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `variant_exists` or `too_many_variants`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_products: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Taken in, up to 5,000 rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A larger file: ask `imports/{import_id}` how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_up_code: {
        parameters: {
            query: {
                /** @description A barcode or SKU, exactly. */
                code: string;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_up_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description A picture may have up to 20 MB. Please save it smaller. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not a photo that we can show. Please upload a JPEG, PNG, WebP, AVIF or GIF. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This picture could not be looked at just now. Please try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_rotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_stars: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FitQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_rotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishesIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["oja__sync__rotation__schemas__PreviewAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rotation_products: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Words; looks at all products. */
                search?: string | null;
                /** @description Which products. */
                state?: "all" | "in" | "out" | "starred" | "never";
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rotation_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_rotation_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rotation_rounds: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_facets: {
        parameters: {
            query?: {
                /** @description A category, its subcategories included. */
                category_id?: string | null;
                in_stock?: boolean | null;
                is_priority?: boolean | null;
                /** @description Words, as people type them. */
                search?: string | null;
                status?: string;
                tag?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacetsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_misses: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_miss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_popular_searches: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PopularList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_synonyms: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSynonym"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_synonym: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                synonym_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_interests: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Instead those who could not be told that it is back. */
                is_unreached?: boolean;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                variant_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_interest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInterest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This one can be bought right now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_interest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interest_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_stock_locations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_stock_location: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLocation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is already a place with this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_stock_location: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is still stock at this place. Move it to another one first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_stock_location: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is already a place with this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_low_stock: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LowList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_movements: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                reason?: string | null;
                variant_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMovement"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_counted` or `not_that_many`: nothing was moved. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_movements: {
        parameters: {
            query?: {
                variant_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table with one row a move. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stock_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_stock_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reservations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                variant_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transfer_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransfer"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_counted` or `not_that_many`: nothing was moved. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_stock: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Only what runs low, is sold out, ... */
                only?: ("low" | "out" | "waited_for" | "uncounted") | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Words, a SKU or a barcode. */
                search?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_subcategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                subcategory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcategoryAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archive_subcategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                subcategory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_in_use` or `category_has_subcategories`: only an empty one can go. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_subcategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                subcategory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubcategoryChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcategoryAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `category_name_taken` or `slug_taken`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tags: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                language?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Part of a name. */
                search?: string | null;
                status?: ("draft" | "pending" | "approved" | "rejected" | "paused" | "disabled" | "in_appeal" | "archived") | null;
                waba_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is a template with this name in this language already. Choose another name, or edit that one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Name, language and (once approved) category of a template stay as they are. Make a new one instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This template is being sent to WhatsApp right now. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fill_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["oja__templates__schemas__Filling"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This template is being sent to WhatsApp right now. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description WhatsApp would not take this template yet. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_forms: {
        parameters: {
            query?: {
                waba_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Connect a WhatsApp number first, under WhatsApp: templates belong to its account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_sample: {
        parameters: {
            query?: {
                waba_id?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_sample"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Connect a WhatsApp number first, under WhatsApp: templates belong to its account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_starter_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarterAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_starter_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StarterChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarterAddedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Connect a WhatsApp number first, under WhatsApp: templates belong to its account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_templates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_variant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archive_variant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description A product keeps one variant. Archive the product to take it off sale. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_variant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `variant_exists` or `too_many_variants`: nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_whatsapp_catalogues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_catalogue_items: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Rows a page; more than 100 counts as 100. */
                limit?: number;
                /** @description Page number, from 1. */
                page?: number;
                state?: ("pending" | "sent" | "live" | "rejected") | null;
            };
            header?: never;
            path: {
                catalogue_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueItemsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This catalogue is stopped. See what it says, put it right, then press Resume. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue_id: string;
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguesAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description This catalogue is stopped. See what it says, put it right, then press Resume. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_commerce_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommerceListAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_commerce_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
                phone_number_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommerceChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommerceAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Meta did not take this. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_costs: {
        parameters: {
            query?: {
                /** @description Left out: this month. */
                month?: string | null;
            };
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostsAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimate_cost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_whatsapp_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key sends once. */
                "idempotency-key"?: string | null;
            };
            path: {
                merchant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAnswer"];
                };
            };
            /** @description On its way; ask `status_url`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 24 hours have passed since the customer last wrote. Only an approved template may be sent now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    place_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body within 24 hours: the same answer, one order. */
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedAnswer"];
                };
            };
            /** @description This request could not be read. Check it and try again. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this. Ask the owner of the shop. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. It may have been removed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `price_changed`, `out_of_stock` or `product_unavailable`: nothing was ordered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of what you sent is not valid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description That was a bit fast. Please try again in a moment. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
