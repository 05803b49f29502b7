package org.cairn.projections;

/// The schema in which one generation of a read model stands. Statements are written for the live one.
///
/// @param name   of the read model
/// @param schema where this generation stands
record Space(String name, String schema) {

    static Space live(ReadModel model) {
        return new Space(model.name(), model.name());
    }

    static Space next(ReadModel model) {
        return new Space(model.name(), model.name() + "_next");
    }

    static Space previous(ReadModel model) {
        return new Space(model.name(), model.name() + "_previous");
    }

    /// As it stands in `projection.position`.
    String state() {
        return isLive() ? "live" : schema.substring(name.length() + 1);
    }

    boolean isLive() {
        return schema.equals(name);
    }

    /// The same statement, for the tables of this schema.
    String in(String statement) {
        return isLive() ? statement : statement.replaceAll("\\b" + name + "\\.(?=[a-z])", schema + ".");
    }
}
