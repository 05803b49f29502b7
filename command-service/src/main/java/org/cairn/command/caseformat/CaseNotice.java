package org.cairn.command.caseformat;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Something in a package that is not as it should be, and what was made of it.
///
/// @param subject the identifier of the item or association that it concerns, or the name of a member
/// @param text    for people
public record CaseNotice(Kind kind, String subject, String text) {

    public enum Kind {
        /// The file begins with a byte order mark.
        @JsonProperty("byte-order-mark")
        BYTE_ORDER_MARK,
        /// A member is there twice, and says the same.
        @JsonProperty("member-repeated")
        MEMBER_REPEATED,
        /// A member is not of the kind that CASE says, and was left out or read as what it must mean.
        @JsonProperty("value-unexpected")
        VALUE_UNEXPECTED,
        /// A text was longer than is kept, and was cut.
        @JsonProperty("text-shortened")
        TEXT_SHORTENED,
        /// A text had control characters or halves of characters, which were taken out.
        @JsonProperty("text-cleaned")
        TEXT_CLEANED,
        /// A text has markup. It is kept as it is, and shown as it is.
        @JsonProperty("text-with-markup")
        TEXT_WITH_MARKUP,
        /// The identifier has the form of a UUID, but no version or variant of RFC 9562. It is kept.
        @JsonProperty("identifier-not-rfc-9562")
        IDENTIFIER_NOT_RFC_9562,
        /// The identifier is no UUID: one was made of it.
        @JsonProperty("identifier-replaced")
        IDENTIFIER_REPLACED,
        /// An item has no code: one was made of its identifier.
        @JsonProperty("code-missing")
        CODE_MISSING,
        /// An item's code has characters that codes do not have here: one was made of it.
        @JsonProperty("code-rewritten")
        CODE_REWRITTEN,
        /// Two items have the same code: the second got another.
        @JsonProperty("code-repeated")
        CODE_REPEATED,
        /// An item is there twice, and says the same.
        @JsonProperty("item-repeated")
        ITEM_REPEATED,
        /// An item has several parents: the first is the parent, the others are kept as associations.
        @JsonProperty("several-parents")
        SEVERAL_PARENTS,
        /// The order of the items is not that of the sequence numbers, which was taken.
        @JsonProperty("items-reordered")
        ITEMS_REORDERED,
        /// An association is there twice.
        @JsonProperty("association-repeated")
        ASSOCIATION_REPEATED,
        /// An association leads from or to something that is not in the package, and was left out.
        @JsonProperty("association-dangling")
        ASSOCIATION_DANGLING,
        /// An association leads from an item to itself, and was left out.
        @JsonProperty("association-to-itself")
        ASSOCIATION_TO_ITSELF,
        /// The type of an association is none of CASE 1.1: it is kept as the publisher's own, or as what it must mean.
        @JsonProperty("association-type-unknown")
        ASSOCIATION_TYPE_UNKNOWN,
        /// Associations lead to what is published elsewhere. They are kept.
        @JsonProperty("leads-elsewhere")
        LEADS_ELSEWHERE,
        /// Something that CASE allows and that is not kept here.
        @JsonProperty("not-kept")
        NOT_KEPT
    }
}
