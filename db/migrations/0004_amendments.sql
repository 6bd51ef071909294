CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'proposed' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`reason` text NOT NULL,
	`effective_on` text NOT NULL,
	`change` text NOT NULL,
	`data` text NOT NULL,
	`document_id` text NOT NULL,
	`agreement_document_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`answered_by` text,
	`answered_at` text,
	`declaration` text,
	`answer` text DEFAULT '' NOT NULL,
	`in_force_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "amendment_is_of_a_known_kind" CHECK("amendments"."kind" IN ('amount', 'term', 'members', 'budget')),
	CONSTRAINT "amendment_is_in_a_known_state" CHECK("amendments"."state" IN ('proposed', 'accepted', 'in_force', 'declined', 'withdrawn')),
	CONSTRAINT "amendment_counts_from_a_day" CHECK("amendments"."effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_amendment_per_number` ON `amendments` (`dossier_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_amendment` ON `amendments` (`dossier_id`) WHERE "amendments"."state" IN ('proposed', 'accepted');--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`slot` text NOT NULL,
	`bfs_number` integer,
	`year` integer,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_name` text NOT NULL,
	`fingerprint` text,
	`uploaded_by` text,
	`uploaded_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_lies_in_a_known_slot" CHECK("__new_documents"."slot" IN ('structure_evidence', 'resolution', 'foundation_paper', 'completion', 'agreement_issued', 'agreement_signed', 'agreement_countersigned', 'agreement_amended', 'amendment', 'ledger', 'receipt', 'settlement')),
	CONSTRAINT "document_has_a_hash" CHECK(length("__new_documents"."sha256") = 64)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "dossier_id", "slot", "bfs_number", "year", "file_name", "media_type", "size", "sha256", "storage_name", "fingerprint", "uploaded_by", "uploaded_at", "removed_at") SELECT "id", "dossier_id", "slot", "bfs_number", "year", "file_name", "media_type", "size", "sha256", "storage_name", "fingerprint", "uploaded_by", "uploaded_at", "removed_at" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `documents_of_a_dossier` ON `documents` (`dossier_id`,`slot`);--> statement-breakpoint
CREATE INDEX `documents_by_hash` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_by_fingerprint` ON `documents` (`fingerprint`);--> statement-breakpoint
ALTER TABLE `signatures` ADD `findings` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `matched_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `signatures` ADD `matched_at` text;--> statement-breakpoint
ALTER TABLE `parties` ADD `signs_jointly` integer DEFAULT false NOT NULL;