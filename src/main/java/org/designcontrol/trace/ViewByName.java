package org.designcontrol.trace;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the parameter {@code view} of a request: {@code working}, or {@code issued} as a gate sees it. */
@Component
class ViewByName implements Converter<String, View> {

    @Override
    public View convert(String text) {
        return View.named(text);
    }
}
