package dev.plumbline.study;

import dev.plumbline.mistake.Place;

/** Says where in the study's own repository a row stands, whatever folder it was imported from. */
final class Originals {
    private Originals() {}

    static String at(Place place) {
        String file = place.source().replace('\\', '/');
        return "outputs/" + file.substring(file.lastIndexOf('/') + 1) + ":" + place.line();
    }
}
