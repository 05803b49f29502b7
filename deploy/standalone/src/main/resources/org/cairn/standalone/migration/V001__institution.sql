-- Truth. What holds for the institution as long as its records are kept, whichever machine serves them.

CREATE TABLE institution.setting (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    zone     text NOT NULL CHECK (zone <> ''));
COMMENT ON COLUMN institution.setting.zone IS 'Academic dates are days of this zone. Set at the first start.';
