package org.cairn.standalone.origin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the check before everything else that takes requests.
@Configuration(proxyBeanMethods = false)
public class OriginConfiguration {

    @Bean
    FilterRegistrationBean<OriginFilter> originFilter(@Value("${server.address}") String listen) {
        var registration = new FilterRegistrationBean<>(new OriginFilter(new Hosts(listen)));
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
