CREATE TRIGGER `settlements_are_never_deleted` BEFORE DELETE ON `settlements`
BEGIN SELECT RAISE(ABORT, 'a settlement is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_are_never_deleted` BEFORE DELETE ON `documents`
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
