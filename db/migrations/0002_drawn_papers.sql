CREATE TABLE `drawn_papers` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`kind` text NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer,
	`first_drawn_at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "drawn_paper_is_of_a_known_kind" CHECK("drawn_papers"."kind" IN ('agreement-draft', 'amendment-draft', 'claim-letter', 'council-resolution', 'decision', 'dunning-notice', 'filed-report', 'receipt', 'settlement')),
	CONSTRAINT "drawn_paper_has_a_hash" CHECK(length("drawn_papers"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `drawn_papers_by_fingerprint` ON `drawn_papers` (`fingerprint`);
--> statement-breakpoint
CREATE TRIGGER `drawn_papers_are_never_changed` BEFORE UPDATE ON `drawn_papers`
BEGIN SELECT RAISE(ABORT, 'a paper that was handed out is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `drawn_papers_are_never_deleted` BEFORE DELETE ON `drawn_papers`
BEGIN SELECT RAISE(ABORT, 'a paper that was handed out is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `drawn_papers_are_never_replaced` BEFORE INSERT ON `drawn_papers`
WHEN EXISTS (SELECT 1 FROM `drawn_papers` WHERE `rowid` = NEW.`rowid` OR `sha256` = NEW.`sha256`)
BEGIN SELECT RAISE(ABORT, 'a paper that was handed out is never replaced'); END;
