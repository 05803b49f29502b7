package org.cairn.query.console;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// How pages and their files are served.
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    private final PagePosition position;

    ConsoleConfiguration(PagePosition position) {
        this.position = position;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(position);
    }

    /// The console's own files carry a digest of their content in their address, those of webjars their version:
    /// kept for a year, never stale.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forAYear = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler("/console/**")
                .addResourceLocations("classpath:/static/console/")
                .setCacheControl(forAYear)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forAYear)
                .resourceChain(true);
    }
}
