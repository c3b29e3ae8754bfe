package se.helabilden.ui.common;

import javafx.beans.value.ObservableValue;

/// What a step of the rail says of itself, in words that hold: "12 indikatorer".
public record StepState(Step step, ObservableValue<String> words) {}
