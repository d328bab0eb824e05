"""The small words that a message begins with, before it says anything: "ok, thanks. and", "oh sorry, no". One list for
the readers of whole messages, in lower case and with plain quotes.
"""

LEAD = (
    r"(?:(?:no|nope|nah|sorry|apologies|oh|ah|um+|erm?|hmm+|wait|not that|ok|okay|right|well|but|and|so|actually|hang on|hold on|oops|yes|yeah|yep|hi|hello"
    r"|thanks|thank you|thankyou|ta|cheers|great|lovely|good|fine|please|pls|just|also|now|then|mate|love|look|listen)[ ,.!-]+)*"
)
