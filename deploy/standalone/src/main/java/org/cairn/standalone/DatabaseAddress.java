package org.cairn.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Which database to use. The credentials never show in `toString`, as that may end up in a log.
///
/// @param user     null where the URL or the server's rules say it
/// @param password null where the URL or the server's rules say it
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    static final String USER = "CAIRN_DATABASE_USER";
    static final String PASSWORD = "CAIRN_DATABASE_PASSWORD";

    /// A database of the user's own.
    static DatabaseAddress own(String url, Map<String, String> environment) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new UsageFailure("--database-url must begin with jdbc:postgresql://");
        }
        return new DatabaseAddress(url, environment.get(USER), environment.get(PASSWORD));
    }

    /// One connection, outside of any pool.
    Connection connect() throws SQLException {
        var properties = new Properties();
        if (user != null) properties.setProperty("user", user);
        if (password != null) properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    /// Host, port and name alone.
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
