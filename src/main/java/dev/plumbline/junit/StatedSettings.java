package dev.plumbline.junit;

import dev.plumbline.session.Property;
import dev.plumbline.spi.ModelGateway;
import java.util.EnumMap;
import java.util.Map;
import org.junit.platform.commons.support.AnnotationSupport;

/** The settings that a test class or its enclosing class states in {@link EvalSuite}. */
record StatedSettings(Map<Property, String> values) {
    StatedSettings {
        values = Map.copyOf(values);
    }

    static StatedSettings of(Class<?> testClass) {
        EvalSuite suite = null;
        for (Class<?> type = testClass; type != null && suite == null; type = type.getEnclosingClass()) {
            suite = AnnotationSupport.findAnnotation(type, EvalSuite.class).orElse(null);
        }
        Map<Property, String> values = new EnumMap<>(Property.class);
        if (suite != null) {
            put(values, Property.SUITE, suite.suite());
            put(values, Property.MODELS, suite.models());
            put(values, Property.MODE, suite.mode());
            put(values, Property.GATE, suite.gate());
            if (suite.gateway() != ModelGateway.class) {
                put(values, Property.GATEWAY, suite.gateway().getName());
            }
        }
        return new StatedSettings(values);
    }

    private static void put(Map<Property, String> values, Property property, String stated) {
        if (!stated.isBlank()) {
            values.put(property, stated);
        }
    }
}
