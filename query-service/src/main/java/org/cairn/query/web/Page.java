package org.cairn.query.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Which part of a list was asked for.
///
/// @param after the key behind which it begins; empty = at the beginning. Keys name things, never people: cursors stand
///     in addresses, and addresses in logs
/// @param limit how many elements at most
public record Page(String after, int limit) {
    public static final String DEFAULT_LIMIT = "50";
    public static final int HIGHEST_LIMIT = 500;
    private static final UUID NIL = new UUID(0, 0);

    /// @throws BadParameter if the cursor is none of ours or the limit is out of range
    public static Page of(@Nullable String cursor, int limit) {
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new BadParameter("limit", "It must be from 1 to %d.".formatted(HIGHEST_LIMIT));
        }
        return new Page(cursor == null ? "" : keyOf(cursor), limit);
    }

    /// For lists whose key is an id. No id is nil, so that all of them come behind it.
    ///
    /// @throws BadParameter if the cursor is another list's
    public UUID afterId() {
        try {
            return after.isEmpty() ? NIL : UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            throw new BadParameter("cursor", "It is no cursor that this list gave out.");
        }
    }

    /// The cursor of the part behind `key`. Clients treat it as opaque, so that what it is made of can change.
    public static String cursorAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("1" + key).getBytes(StandardCharsets.UTF_8));
    }

    /// A `Link` header to the next part, if there is one.
    public static HttpHeaders linkTo(@Nullable String next) {
        var headers = new HttpHeaders();
        if (next != null) {
            var uri = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("cursor", next);
            headers.add(
                    HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(uri.build().toUriString()));
        }
        return headers;
    }

    private static String keyOf(String cursor) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.startsWith("1")) return key.substring(1);
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new BadParameter("cursor", "'%s' is no cursor that this list gave out.".formatted(cursor));
    }
}
