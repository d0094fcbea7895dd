package blindspot.ui.open;

import atlantafx.base.theme.Styles;
import blindspot.i18n.Messages;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What the window offers to do about what was just loaded. Takes no room while that is nothing.
public final class OfferBar extends HBox {
    private final OfferModel model;
    private final Label text = new Label();
    private final Button action = new Button();

    public OfferBar(OfferModel model) {
        this.model = model;
        Words words = model.session().words();
        getStyleClass().add("offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("offer-text");
        Wrapping.wrap(text);
        action.setId("offer-action");
        action.getStyleClass().add(Styles.SMALL);
        action.setMinWidth(USE_PREF_SIZE);
        action.setOnAction(_ -> model.accept());
        Button away = Buttons.whole("offer-away", words.text("open.offer.away"), model::putAway);
        away.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        Shown.filledWhen(this, model.offer().map(offer -> !(offer instanceof Offer.None)), text, action, away);
        model.offer().subscribe(_ -> show());
        model.session().messages().subscribe(_ -> show());
    }

    private void show() {
        Messages messages = model.session().messages().get();
        Offer offer = model.offer().get();
        text.setText(offer.text(messages));
        action.setText(offer.action(messages));
    }
}
